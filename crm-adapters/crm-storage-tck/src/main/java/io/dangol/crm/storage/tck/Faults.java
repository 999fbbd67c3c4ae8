package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.OutcomeUnknownException;
import io.dangol.crm.storage.TransientStorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;

/** Failures between the kit and a store, as a network has them. */
final class Faults {

    private static final CommandId LOST = CommandId.of("the lost one");

    private Faults() {}

    /** Returns a store whose next call fails before it reaches the real one, and which works from then on. */
    static <S> S loseNextCall(Class<S> port, S store) {
        return once(port, store, false);
    }

    /** Returns a store that carries out its next call and loses the reply, and which works from then on. */
    static <S> S loseNextReply(Class<S> port, S store) {
        return once(port, store, true);
    }

    private static <S> S once(Class<S> port, S store, boolean carriedOut) {
        return new Once(1, carriedOut).over(port, store);
    }

    /** One failure, at a call of one's choice; for one thread. */
    static final class Once {

        private final boolean carriedOut;
        private int callsLeft;

        /** Makes a failure of the nth call, counted from 1: before it is carried out, or of its reply. */
        Once(int nth, boolean carriedOut) {
            this.callsLeft = nth;
            this.carriedOut = carriedOut;
        }

        /** Tells whether there were so many calls that it happened. */
        boolean happened() {
            return callsLeft <= 0;
        }

        /** Returns a store with this failure, and which works before it and after it. */
        <S> S over(Class<S> port, S store) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                        Object[] arguments = Objects.requireNonNullElse(given, new Object[0]);
                        callsLeft--;
                        if (callsLeft != 0) {
                            return call(store, method, arguments);
                        }
                        if (!carriedOut) {
                            throw new TransientStorageException("connection lost before the call", null);
                        }
                        call(store, method, arguments);
                        throw new OutcomeUnknownException(LOST, "connection lost before the reply", null);
                    }));
        }
    }

    private static Object call(Object store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
