package io.dangol.crm.storage.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several threads that do the same thing at the same moment. */
final class Race {

    static final int RUNNERS = 8;

    private Race() {}

    /** Returns what each runner came to: its result, or the exception that it threw. */
    static List<Object> run(IntFunction<Object> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RUNNERS);
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return runner.apply(number);
                });
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> task : threads.invokeAll(tasks)) {
                outcomes.add(outcomeOf(task));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The race was interrupted; run the test again.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcomeOf(Future<Object> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }
}
