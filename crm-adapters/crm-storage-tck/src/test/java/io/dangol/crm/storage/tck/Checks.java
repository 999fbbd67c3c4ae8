package io.dangol.crm.storage.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests of a contract, run one by one. */
final class Checks {

    private Checks() {}

    static List<Method> of(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    /** Returns the names of the tests that fail. */
    static Set<String> brokenBy(Class<?> type, Object contract) {
        return brokenBy(type, contract, name -> true);
    }

    /** Returns the names of the tests that fail, of those with some names; the others are not run. */
    static Set<String> brokenBy(Class<?> type, Object contract, Predicate<String> names) {
        Set<String> broken = new TreeSet<>();
        for (Method check : of(type)) {
            if (!names.test(check.getName())) {
                continue;
            }
            try {
                check.invoke(contract);
            } catch (InvocationTargetException e) {
                broken.add(check.getName());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return broken;
    }

    /** Returns the rules whose tests fail, such as {@code s02}. */
    static Set<String> rulesBrokenBy(Class<?> type, Object contract) {
        return brokenBy(type, contract).stream()
                .map(name -> name.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
