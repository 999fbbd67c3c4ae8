package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseKind;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file into a log and counts what becomes of them. For one file and one thread. */
final class RowTaker {

    private static final String RETURN_DOCUMENT = "C";

    private final FileColumns columns;
    private final Optional<CurrencyUnit> named;
    private final TimeText times;
    private final long endMicros;
    private final String asOfText;
    private final Map<RejectReason, Long> rejections = new EnumMap<>(RejectReason.class);
    /** Where the rows go, absent until the caller, the file or a row names the currency. */
    private @Nullable Target target;

    private long read;
    private long accepted;
    private long anonymous;
    private long anonymousMinor;
    private long returnsByDocument;

    RowTaker(FileColumns columns, ZoneId zone, Optional<CurrencyUnit> asked, Optional<LocalDate> asOf) {
        this.columns = columns;
        this.named = asked.or(columns::amountCurrency);
        this.times = new TimeText(zone);
        this.endMicros = asOf.map(date ->
                        EpochMicros.truncate(date.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(Long.MAX_VALUE);
        this.asOfText = asOf.map(LocalDate::toString).orElse("");
        if (named.isPresent() || columns.currency() < 0) {
            this.target = Target.in(named.orElse(PurchaseCsv.ASSUMED_CURRENCY));
        }
    }

    long read() {
        return read;
    }

    void take(CsvRows row, Consumer<RejectedRow> rejects) {
        read++;
        try {
            if (!row.problem().isEmpty()) {
                throw new RowRefusedException(RejectReason.UNREADABLE, row.problem());
            }
            take(row.fields());
        } catch (RowRefusedException e) {
            rejections.merge(e.reason(), 1L, Long::sum);
            rejects.accept(new RejectedRow(row.line(), e.reason(), String.valueOf(e.getMessage()), row.text()));
        }
    }

    Intake intake() {
        Target to = target != null ? target : Target.in(PurchaseCsv.ASSUMED_CURRENCY);
        boolean assumed = named.isEmpty() && (target == null || columns.currency() < 0);
        return new Intake(
                to.log().build(),
                accepted,
                anonymous,
                Money.ofMinor(to.unit(), anonymousMinor),
                rejections,
                assumed,
                remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(columns.line());
        if (columns.document() < 0) {
            remarks.add("no document column: each row is an order of its own");
        }
        if (returnsByDocument > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    returnsByDocument == 1
                            ? "%,d row is a return because its document number begins with %s; a kind column decides otherwise"
                            : "%,d rows are returns because their document number begins with %s; a kind column decides otherwise",
                    returnsByDocument,
                    RETURN_DOCUMENT));
        }
        return remarks;
    }

    private record Target(CurrencyUnit unit, PurchaseLogBuilder log) {
        static Target in(CurrencyUnit unit) {
            return new Target(unit, PurchaseLog.in(unit));
        }
    }

    private void take(List<String> fields) throws RowRefusedException {
        if (fields.size() != columns.count()) {
            throw new RowRefusedException(
                    RejectReason.FIELD_COUNT,
                    "the row has " + fields.size() + " fields, the header " + columns.count()
                            + "; put quotes around a field with commas");
        }
        Target to = target(fields);
        CurrencyUnit unit = to.unit();
        long signedMinor = AmountText.minor(fields.get(columns.amount()), unit, "amount");
        String document = optional(fields, columns.document());
        String kind = optional(fields, columns.kind());
        boolean isReturn = isReturn(kind, document, signedMinor);
        boolean byDocument = isReturn && kind.isEmpty() && signedMinor >= 0;
        long micros = times.micros(fields.get(columns.time()));
        if (micros >= endMicros) {
            throw new RowRefusedException(
                    RejectReason.LATER,
                    "the purchase of " + Shown.of(fields.get(columns.time())) + " is after the as-of date " + asOfText);
        }
        String cost = optional(fields, columns.cost());
        long costMinor = cost.isEmpty() ? -1 : cost(cost, unit);
        String customer = fields.get(columns.customer());
        if (customer.isEmpty()) {
            addAnonymous(isReturn ? -Math.abs(signedMinor) : signedMinor);
            returnsByDocument += byDocument ? 1 : 0;
            return;
        }
        CustomerId id = id(customer);
        String product = optional(fields, columns.product());
        long minor = Math.abs(signedMinor);
        try {
            if (document.isEmpty() && product.isEmpty() && costMinor < 0 && !(isReturn && minor == 0)) {
                to.log().add(id, micros, isReturn ? -minor : minor);
            } else {
                to.log().add(purchase(id, micros, Money.ofMinor(unit, minor), isReturn, document, product, costMinor));
            }
        } catch (IllegalArgumentException e) {
            throw new RowRefusedException(RejectReason.DOCUMENT, String.valueOf(e.getMessage()));
        }
        accepted++;
        returnsByDocument += byDocument ? 1 : 0;
    }

    private static Purchase purchase(
            CustomerId id,
            long micros,
            Money amount,
            boolean isReturn,
            String document,
            String product,
            long costMinor) {
        return new Purchase(
                id,
                EpochMicros.toInstant(micros),
                amount,
                isReturn ? PurchaseKind.RETURN : PurchaseKind.SALE,
                present(document),
                0,
                present(product),
                costMinor < 0 ? Optional.empty() : Optional.of(Money.ofMinor(amount.getCurrencyUnit(), costMinor)),
                Optional.empty());
    }

    private Target target(List<String> fields) throws RowRefusedException {
        String code = optional(fields, columns.currency()).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            if (target == null || (columns.currency() >= 0 && named.isEmpty())) {
                throw new RowRefusedException(
                        RejectReason.CURRENCY, "the currency is empty; give a code such as EUR, or ask for a currency");
            }
            return target;
        }
        CurrencyUnit unit;
        try {
            unit = CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw new RowRefusedException(
                    RejectReason.CURRENCY, "'" + Shown.of(code) + "' is not a currency; give a code such as EUR");
        }
        if (target == null) {
            target = Target.in(unit);
        }
        if (!unit.equals(target.unit())) {
            throw new RowRefusedException(
                    RejectReason.CURRENCY,
                    "the amount is in " + unit + ", the purchases are in " + target.unit()
                            + "; convert it first, for there are no rates");
        }
        return target;
    }

    private static boolean isReturn(String kind, String document, long signedMinor) throws RowRefusedException {
        if (kind.isEmpty()) {
            return signedMinor < 0 || document.startsWith(RETURN_DOCUMENT);
        }
        if (kind.equalsIgnoreCase("return")) {
            return true;
        }
        if (!kind.equalsIgnoreCase("sale")) {
            throw new RowRefusedException(
                    RejectReason.KIND, "the kind '" + Shown.of(kind) + "' is unknown; accepted are sale and return");
        }
        if (signedMinor < 0) {
            throw new RowRefusedException(
                    RejectReason.KIND, "the kind is sale but the amount is negative; make it a return, or positive");
        }
        return false;
    }

    private static long cost(String text, CurrencyUnit unit) throws RowRefusedException {
        long minor = AmountText.minor(text, unit, "cost");
        if (minor < 0) {
            throw new RowRefusedException(
                    RejectReason.AMOUNT, "the cost '" + Shown.of(text) + "' is negative; accepted is zero or more");
        }
        return minor;
    }

    private static CustomerId id(String text) throws RowRefusedException {
        try {
            return CustomerId.of(text);
        } catch (IllegalArgumentException e) {
            throw new RowRefusedException(RejectReason.CUSTOMER, String.valueOf(e.getMessage()));
        }
    }

    private void addAnonymous(long signedMinor) throws RowRefusedException {
        try {
            anonymousMinor = Math.addExact(anonymousMinor, signedMinor);
        } catch (ArithmeticException e) {
            throw new RowRefusedException(
                    RejectReason.AMOUNT,
                    "the total without a customer would pass 9.2e18 minor units; check the amount");
        }
        anonymous++;
    }

    private static String optional(List<String> fields, int column) {
        return column < 0 ? "" : fields.get(column);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
