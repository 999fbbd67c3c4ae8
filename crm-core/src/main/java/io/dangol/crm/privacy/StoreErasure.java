package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PersonalDataStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Carries out erasure plans on ports, each under the name of its holding.
 *
 * <pre>{@code
 * StoreErasure erasure = StoreErasure.over(Map.of("customers", customerStore, "consent", consentLog))
 *         .shreddingBy(step -> keys.destroy(step.holding(), step.erased()));
 * ErasureReceipt receipt = plan.execute(erasure, at);
 * }</pre>
 *
 * <p>A step on a holding without port fails as {@link #NO_STORE}, one that destroys keys without a function for it as {@link
 * #NO_SHREDDER}. A person with several ids is forgotten under one after the other; if one of these calls fails, so does the
 * step, and a repeat makes up for it.
 *
 * <p>Immutable, and thread-safe as far as the ports and the function are.
 */
public final class StoreErasure implements ErasureExecutor {

    /** The failure of a step on a holding that no port was given for. */
    public static final String NO_STORE = "NO_STORE";

    /** The failure of a step that destroys keys if no function was given for it. */
    public static final String NO_SHREDDER = "NO_SHREDDER";

    private final Map<String, PersonalDataStore> stores;
    private final Optional<ToLongFunction<ErasureStep>> shredder;

    private StoreErasure(Map<String, PersonalDataStore> stores, Optional<ToLongFunction<ErasureStep>> shredder) {
        this.stores = stores;
        this.shredder = shredder;
    }

    /** Returns an executor on ports by the name of their holding, without a function that destroys keys. */
    public static StoreErasure over(Map<String, ? extends PersonalDataStore> stores) {
        return new StoreErasure(new TreeMap<>(stores), Optional.empty());
    }

    /**
     * Returns this executor with a function that destroys the keys of a step's ids to be forgotten.
     *
     * @param function returns how many keys it destroyed, 0 if there were none left
     */
    public StoreErasure shreddingBy(ToLongFunction<ErasureStep> function) {
        return new StoreErasure(stores, Optional.of(function));
    }

    @Override
    public ErasureOutcome execute(ErasureStep step) {
        return switch (step.action()) {
            case RETAIN -> ErasureOutcome.retained();
            case SHRED_KEY ->
                shredder.map(function -> ErasureOutcome.done(function.applyAsLong(step)))
                        .orElseGet(() -> ErasureOutcome.failed(NO_SHREDDER));
            case DELETE, ANONYMISE ->
                Optional.ofNullable(stores.get(step.holding()))
                        .map(store -> ErasureOutcome.done(forget(store, step)))
                        .orElseGet(() -> ErasureOutcome.failed(NO_STORE));
        };
    }

    private static long forget(PersonalDataStore store, ErasureStep step) {
        long count = 0;
        for (CustomerId id : step.erased()) {
            count += step.action() == ErasureAction.DELETE ? store.delete(id) : store.anonymise(id);
        }
        return count;
    }
}
