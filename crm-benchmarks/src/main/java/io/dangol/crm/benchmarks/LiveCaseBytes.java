package io.dangol.crm.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Prints how many bytes of heap one live case takes on each engine: the heap in use after a full collection with so many
 * cases, each two moves old, minus that without them, divided by their number. The array that holds them is not counted, nor
 * are definitions that they share; the lowest of three rounds.
 */
public final class LiveCaseBytes {

    private static final int ROUNDS = 3;
    private static final int MANY = 1_000_000;
    private static final int SOME = 100_000;
    private static final int FEW = 5_000;

    private LiveCaseBytes() {}

    /** Prints the table. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        CaseFile file = CaseFile.SMALL;
        var workflow = OurCase.workflow(CaseTable.EIGHT);
        CaseEvent[] moves = {CaseEvent.ACCEPT, CaseEvent.START};
        print(out, "ours, position alone", MANY, () -> {
            var first = workflow.fire(workflow.begin(), moves[0], file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
            return workflow.fire(first, moves[1], file, OurCase.AGENT, OurCase.AT)
                    .orThrow()
                    .position();
        });
        print(out, "ours, as it was fired", MANY, () -> {
            var first = workflow.fire(workflow.begin(), moves[0], file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
            return workflow.fire(first, moves[1], file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
        });
        var config = Stateless4jCase.config(CaseTable.EIGHT, file);
        print(out, "stateless4j", SOME, () -> {
            var machine = Stateless4jCase.machine(CaseTable.EIGHT, config);
            for (CaseEvent move : moves) {
                machine.fire(move);
            }
            return machine;
        });
        var squirrel = SquirrelCase.small();
        print(out, "Squirrel", SOME, () -> {
            SquirrelCase.Small machine = squirrel.newStateMachine(CaseState.NEW);
            for (CaseEvent move : moves) {
                machine.fire(move, file);
            }
            return machine;
        });
        print(out, "Spring Statemachine", FEW, () -> {
            var machine = SpringCase.machine(CaseTable.EIGHT, file);
            for (CaseEvent move : moves) {
                SpringCase.fire(machine, move);
            }
            return machine;
        });
    }

    private static void print(PrintStream out, String engine, int cases, Supplier<Object> newCase) {
        double lowest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Object[] kept = new Object[cases];
            long before = used();
            for (int i = 0; i < cases; i++) {
                kept[i] = newCase.get();
            }
            long after = used();
            if (kept[cases - 1] == null) {
                throw new IllegalStateException("A case is missing.");
            }
            lowest = Math.min(lowest, (after - before) / (double) cases);
        }
        out.printf(Locale.ROOT, "%-22s %,10.1f bytes, %,d cases%n", engine, lowest, cases);
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
