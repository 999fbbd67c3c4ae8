package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.Saved;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores of any port that are of no use, each in its own way. */
final class WorthlessStore {

    /** In which way a store is of no use. */
    enum Sort {
        /** It says that it did everything, and does nothing. */
        FORGETFUL {
            @Override
            @Nullable
            Object answer(Class<?> type, Object[] given, Call sound) {
                if (type == Saved.class) {
                    return new Saved(((Change) given[0]).version(), false);
                }
                if (type == Page.class) {
                    return Page.last(List.of());
                }
                if (type == Optional.class) {
                    return Optional.empty();
                }
                return type == boolean.class ? true : nothingErased(type);
            }
        },

        /** It reads and refuses every write. */
        REFUSING {
            @Override
            @Nullable
            Object answer(Class<?> type, Object[] given, Call sound) throws Throwable {
                if (type == Saved.class || type == boolean.class || type == int.class) {
                    throw new PermanentStorageException("not today", null);
                }
                return sound.make();
            }
        },

        /** It returns null, or fails where it cannot. */
        NULLING {
            @Override
            @Nullable
            Object answer(Class<?> type, Object[] given, Call sound) {
                return null;
            }
        },

        /** It says that nothing was there to be erased. */
        KEEPING {
            @Override
            @Nullable
            Object answer(Class<?> type, Object[] given, Call sound) throws Throwable {
                return type == int.class ? nothingErased(type) : sound.make();
            }
        };

        /** Returns the answer to a call of a method that returns a type. */
        abstract @Nullable Object answer(Class<?> type, Object[] given, Call sound) throws Throwable;

        private static @Nullable Object nothingErased(Class<?> type) {
            return type == int.class ? 0 : null;
        }
    }

    /** The same call of a sound store. */
    @FunctionalInterface
    interface Call {

        @Nullable
        Object make() throws Throwable;
    }

    private WorthlessStore() {}

    static <S> S over(Class<S> port, S sound, Sort sort) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, given) -> sort.answer(method.getReturnType(), given, () -> {
                    try {
                        return method.invoke(sound, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                })));
    }
}
