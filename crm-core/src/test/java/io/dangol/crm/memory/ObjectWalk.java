package io.dangol.crm.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoneyProvider;

/** Everything that can be reached from an object: through fields, static ones too, elements and captured values. */
final class ObjectWalk {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Object> own = new ArrayList<>();

    private ObjectWalk(Object root) {
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Object object = waiting.remove();
            if (seen.add(object)) {
                visit(object);
            }
        }
    }

    static ObjectWalk from(Object root) {
        return new ObjectWalk(root);
    }

    /** Returns every text and date that was reached. */
    List<String> texts() {
        return texts;
    }

    /** Returns every object of the library that was reached. */
    List<Object> objects() {
        return own;
    }

    private void visit(Object object) {
        if (object instanceof CharSequence || object instanceof LocalDate) {
            texts.add(object.toString());
        } else if (object instanceof char[] characters) {
            texts.add(String.valueOf(characters));
        } else if (object instanceof byte[] bytes) {
            texts.add(new String(bytes, UTF_8));
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(waiting::add);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> waiting.addAll(List.of(key, value)));
        } else if (object instanceof Collection<?> collection) {
            waiting.addAll(collection);
        } else if (object instanceof Object[] array) {
            Arrays.stream(array).forEach(this::reach);
        } else if (Proxy.isProxyClass(object.getClass())) {
            waiting.add(Proxy.getInvocationHandler(object));
        } else if (object.getClass().getName().startsWith("io.dangol.")) {
            own.add(object);
            reachFieldsOf(object);
        } else if (!isLeaf(object)) {
            throw new AssertionError("The walk does not see into a "
                    + object.getClass().getName() + ", where something personal could hide. Teach it to.");
        }
    }

    private void reachFieldsOf(Object object) {
        for (Class<?> type = object.getClass();
                type != null && type.getName().startsWith("io.dangol.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    reach(valueOf(field, object));
                }
            }
        }
    }

    private void reach(Object object) {
        Optional.ofNullable(object).ifPresent(waiting::add);
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(Modifier.isStatic(field.getModifiers()) ? null : object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Values that hold no text. */
    private static boolean isLeaf(Object object) {
        return object instanceof Number
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Enum<?>
                || object instanceof Temporal
                || object instanceof TemporalAmount
                || object instanceof ZoneId
                || object instanceof Class<?>
                || object instanceof BigMoneyProvider
                || object instanceof Comparator<?>
                || (object.getClass().isArray()
                        && object.getClass().getComponentType().isPrimitive());
    }
}
