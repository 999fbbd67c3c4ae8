package io.dangol.crm.privacy;

/**
 * The port by which a host carries out a step of an erasure plan.
 *
 * <ol>
 *   <li>A step is carried out whole or fails. Carried out again it changes nothing and returns 0 items.
 *   <li>Only the {@linkplain ErasureStep#erased ids to be forgotten} are; data of those who share items stays.
 *   <li>{@link ErasureAction#RETAIN} is never handed over, and an outcome that retains what was handed over is a failure.
 *   <li>A failure is thrown or returned. Of what is thrown, the plan keeps the name of the type and not the message.
 * </ol>
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
@FunctionalInterface
public interface ErasureExecutor {

    /**
     * Carries out a step.
     *
     * @throws RuntimeException if it failed, for example a {@link io.dangol.crm.storage.StorageException}
     */
    ErasureOutcome execute(ErasureStep step);
}
