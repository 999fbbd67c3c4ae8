package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED;
import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED_QUICKLY;
import static io.dangol.crm.complaint.ProblemOutcome.UNSATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.IntervalMethod;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryStudyTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Scale STARS = Scale.of(1, 5);
    private static final Duration WINDOW = Duration.ofDays(100);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static CustomerId id(String customer) {
        return CustomerId.of(customer);
    }

    private static Purchase sale(String customer, int day, int cents) {
        return Purchase.sale(id(customer), day(day), Money.ofMinor(EUR, cents));
    }

    private static ProblemCase solved(String customer, int day) {
        return ProblemCase.complaint("C-" + customer + day, id(customer), day(day - 1), SATISFIED, day(day));
    }

    private static Answer stars(String customer, int day, double value) {
        return Answer.of("a-" + customer + day, id(customer), Instrument.CSAT, value, STARS, day(day));
    }

    private static PurchaseLog log(Purchase... purchases) {
        return PurchaseLog.of(EUR, List.of(purchases));
    }

    private static final PurchaseLog NOTHING_BOUGHT = log();

    @Test
    void whoBoughtWithinTheWindowRepurchased() {
        PurchaseLog log = log(
                sale("atStart", 10, 5),
                sale("atEnd", 110, 5),
                sale("tooLate", 111, 5),
                sale("before", 9, 5),
                sale("free", 50, 0),
                sale("late", 50, 5),
                sale("late", 150, 5),
                Purchase.returned(id("gaveBack"), day(50), Money.ofMinor(EUR, 5)));
        RecoveryStudy study = RecoveryStudy.of(log, WINDOW)
                .cases(List.of(
                        solved("atStart", 10),
                        solved("atEnd", 10),
                        solved("tooLate", 10),
                        solved("before", 10),
                        solved("free", 10),
                        solved("late", 10),
                        solved("gaveBack", 10),
                        solved("unknownToTheLog", 10)))
                .minimum(0)
                .at(day(200));
        assertThat(study.outcomes())
                .filteredOn(each -> each.repurchased() == Observed.YES)
                .extracting(each -> each.problem().customer().value())
                .containsExactly("atEnd", "late");
        assertThat(study.repurchaseRate().rate()).isEqualTo(Estimate.ofProportion(2, 8));
        assertThat(study.repurchaseRate().references())
                .containsExactly(
                        ComplaintFigures.REPURCHASE_IF_SATISFIED, RepurchaseReference.TARP_MAJOR.figure(SATISFIED));
    }

    @Test
    void casesTooYoungForTheWindowAreCountedApartWhateverTheyDid() {
        PurchaseLog log = log(sale("old", 50, 5), sale("young", 50, 5), sale("future", 250, 5));
        RecoveryStudy study = RecoveryStudy.of(log, WINDOW)
                .cases(List.of(
                        solved("old", 10),
                        solved("youngest", 21),
                        solved("young", 20),
                        solved("future", 200),
                        ProblemCase.open("C-1", id("open"), day(5))))
                .minimum(0)
                .at(day(110).plusNanos(1));
        ObservedRate rate = study.repurchaseRate();
        assertThat(rate.rate()).isEqualTo(Estimate.ofProportion(1, 1));
        assertThat(rate.tooYoung()).isEqualTo(3);
        assertThat(rate.unknown()).isZero();
        assertThat(rate.cases()).isEqualTo(4);
        assertThat(study.openCases()).isEqualTo(1);
        assertThat(study.outcomes().get(0).repurchased()).isEqualTo(Observed.UNKNOWN);
        assertThat(study.outcomes().get(0).retained()).isEqualTo(Observed.UNKNOWN);
        // a window that ends at the instant is over
        assertThat(RecoveryStudy.of(log, WINDOW)
                        .cases(List.of(solved("old", 10)))
                        .at(day(110))
                        .repurchaseRate()
                        .rate()
                        .n())
                .isEqualTo(1);
        assertThat(RecoveryStudy.of(log, WINDOW)
                        .cases(List.of(solved("old", 10)))
                        .at(day(110).minusNanos(1))
                        .repurchaseRate()
                        .tooYoung())
                .isEqualTo(1);
    }

    @Test
    void aCustomerCountsOnceByTheFirstCaseOfTheGroup() {
        PurchaseLog log = log(sale("ann", 150, 5));
        RecoveryStudy study = RecoveryStudy.of(log, WINDOW)
                .cases(List.of(
                        solved("ann", 100),
                        solved("ann", 10),
                        ProblemCase.complaint("C-1", id("ann"), day(0), UNSATISFIED, day(5))))
                .minimum(0)
                .at(day(300));
        assertThat(study.repurchaseRate().rate()).isEqualTo(Estimate.ofProportion(0, 1));
        assertThat(study.repurchaseRate().repeats()).isEqualTo(1);
        assertThat(study.repurchaseRate().cases()).isEqualTo(2);
        assertThat(study.repurchaseRate(UNSATISFIED).rate()).isEqualTo(Estimate.ofProportion(0, 1));
        assertThat(study.outcomes())
                .extracting(each -> each.problem().reference())
                .containsExactly("C-1", "C-ann10", "C-ann100");
    }

    @Test
    void recoveryIsWhoIsStillACustomerAtTheEndOfTheWindow() {
        List<Instant> asked = new ArrayList<>();
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(solved("ann", 10), solved("bob", 20), solved("young", 150)))
                .retainedIf((customer, at) -> {
                    asked.add(at);
                    return customer.equals(id("ann"));
                })
                .minimum(0)
                .at(day(200));
        assertThat(study.recoveryRate().rate()).isEqualTo(Estimate.ofProportion(1, 2));
        assertThat(study.recoveryRate().tooYoung()).isEqualTo(1);
        assertThat(asked).containsExactlyInAnyOrder(day(110), day(120));
        assertThat(study.recoveryRate().references())
                .containsExactly(
                        ComplaintFigures.STAY_IF_SOLVED, RepurchaseReference.TARP_MAJOR.figure(SATISFIED_QUICKLY));
        assertThat(study.recoveryRate().toString())
                .startsWith("0.5")
                .contains("too young 1, unknown 0, repeats 0; beside it share of dissatisfied customers who stay");
    }

    @Test
    void nobodyIsRetainedUnlessSomebodySaysSo() {
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(solved("ann", 10)))
                .at(day(200));
        assertThat(study.recoveryRate().rate().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(study.recoveryRate().unknown()).isEqualTo(1);
        assertThat(study.repurchaseRate().rate().value()).hasValue(0);
    }

    @Test
    void presenceCanBeReadFromPurchases() {
        CustomerPresence presence = CustomerPresence.boughtWithin(log(sale("ann", 100, 5)), Duration.ofDays(50));
        assertThat(presence.isCustomer(id("ann"), day(99))).isFalse();
        assertThat(presence.isCustomer(id("ann"), day(100))).isTrue();
        assertThat(presence.isCustomer(id("ann"), day(149))).isTrue();
        assertThat(presence.isCustomer(id("ann"), day(150))).isFalse();
        assertThat(presence.isCustomer(id("bob"), day(100))).isFalse();
    }

    @Test
    void observedRatesOfAllOutcomesBecomeAnArgument() {
        PurchaseLog log = log(sale("quick", 20, 5), sale("slow", 20, 5), sale("silent2", 20, 5));
        List<ProblemCase> cases = List.of(
                ProblemCase.complaint("1", id("quick"), day(9), SATISFIED_QUICKLY, day(10)),
                ProblemCase.complaint("2", id("slow"), day(1), SATISFIED, day(10)),
                ProblemCase.complaint("3", id("slow2"), day(1), SATISFIED, day(10)),
                ProblemCase.complaint("4", id("not"), day(1), UNSATISFIED, day(10)),
                ProblemCase.silent("1", id("silent"), day(10)),
                ProblemCase.silent("2", id("silent2"), day(10)),
                ProblemCase.silent("3", id("silent3"), day(10)),
                ProblemCase.silent("4", id("silent4"), day(10)));
        RecoveryStudy study =
                RecoveryStudy.of(log, WINDOW).cases(cases).minimum(0).at(day(200));
        assertThat(study.repurchaseRates()).hasValue(new RepurchaseRates(1, 0.5, 0, 0.25));
        assertThat(study.silentReturnRate().rate()).isEqualTo(Estimate.ofProportion(1, 4));
        assertThat(study.silentReturnRate().references()).hasSize(3).contains(ComplaintFigures.SILENT_RETURN);
        assertThat(study.repurchaseRate(SATISFIED).references())
                .extracting(figure -> figure.low())
                .containsExactly(0.54, 0.70);
        for (ProblemOutcome without : ProblemOutcome.values()) {
            List<ProblemCase> some = cases.stream()
                    .filter(each -> each.outcome().orElseThrow() != without)
                    .toList();
            assertThat(RecoveryStudy.of(log, WINDOW).cases(some).at(day(200)).repurchaseRates())
                    .isEmpty();
        }
    }

    @Test
    void fewCustomersAreMarkedAsFew() {
        List<ProblemCase> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(solved("c" + i, 10));
        }
        RecoveryStudyBuilder builder = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW).cases(cases.subList(0, 29));
        assertThat(builder.at(day(200)).repurchaseRate().rate().quality()).isEqualTo(Quality.LOW_SAMPLE);
        RecoveryStudy enough = builder.cases(cases.subList(29, 30)).at(day(200));
        assertThat(enough.repurchaseRate().rate().quality()).isEqualTo(Quality.OK);
        assertThat(enough.toString()).startsWith("30 cases as of 2024-07-19T00:00:00Z, window PT2400H; retained n=0");
        assertThat(enough.window()).isEqualTo(WINDOW);
        assertThat(enough.asOf()).isEqualTo(day(200));
    }

    @Test
    void anEmptyStudyHasNoData() {
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW).at(day(0));
        assertThat(study.outcomes()).isEmpty();
        assertThat(study.repurchaseRate().rate().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(study.silentReturnRate().rate().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(study.satisfactionChange().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(study.satisfactionParadox().verdict()).isEqualTo(ParadoxVerdict.NO_DATA);
        assertThat(study.repurchaseParadox().verdict()).isEqualTo(ParadoxVerdict.NO_DATA);
        assertThat(study.repurchaseParadox().explanation()).startsWith("NO_DATA: repurchase cannot be compared");
        assertThat(study.cost()).isEmpty();
        assertThat(study.costedCases()).isZero();
    }

    @Test
    void costIsTheSumOfWhatIsKnown() {
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(
                        solved("ann", 10).costing(Money.parse("EUR 12.50")),
                        solved("bob", 10),
                        solved("eve", 10).costing(Money.parse("EUR 0.00"))))
                .at(day(200));
        assertThat(study.cost()).hasValue(Money.parse("EUR 12.50"));
        assertThat(study.costedCases()).isEqualTo(2);
        assertThat(study.outcomes().get(0).cost()).hasValue(Money.parse("EUR 12.50"));
    }

    @Test
    void satisfactionChangesFromBeforeTheProblemToAfterTheRecovery() {
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(
                        solved("ann", 10).before(stars("ann", 9, 3)).after(stars("ann", 10, 5)),
                        solved("bob", 10).before(stars("bob", 1, 4)).after(stars("bob", 30, 3)),
                        solved("eve", 10).after(stars("eve", 30, 5)),
                        solved("kim", 10).before(stars("kim", 1, 1)),
                        solved("lee", 10).before(stars("lee", 1, 1)).after(stars("lee", 201, 5))))
                .minimum(0)
                .at(day(200));
        assertThat(study.satisfactionChange()).isEqualTo(Estimate.ofMean(new double[] {2, -1}, 0.95));
        assertThat(study.outcomes().get(4).after()).isEmpty();
        assertThat(study.outcomes().get(4).before()).hasValue(1);
        assertThat(study.satisfactionParadox().recoveredLeftOut()).isEqualTo(2);
    }

    private static RecoveryStudy stars(double[] recovered, double[] without, long minimum) {
        List<ProblemCase> cases = new ArrayList<>();
        List<ComparisonCase> others = new ArrayList<>();
        for (int i = 0; i < recovered.length; i++) {
            cases.add(solved("r" + i, 10).after(stars("r" + i, 12, recovered[i])));
        }
        for (int i = 0; i < without.length; i++) {
            others.add(ComparisonCase.of(stars("w" + i, 12, without[i])));
        }
        return RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(cases)
                .withoutProblem(others)
                .minimum(minimum)
                .at(day(200));
    }

    /** Bounds computed with SciPy 1.17.1, ttest_ind without equal variances. */
    @Test
    void recoveredMoreSatisfiedThanTheRestAreAParadoxInSatisfaction() {
        RecoveryParadox paradox = stars(new double[] {5, 4, 5, 3, 5, 4}, new double[] {3, 4, 2, 5, 3, 4, 3, 1}, 6)
                .satisfactionParadox();
        assertThat(paradox.measure()).isEqualTo(ParadoxMeasure.SATISFACTION);
        assertThat(paradox.verdict()).isEqualTo(ParadoxVerdict.PARADOX);
        assertThat(paradox.difference().method()).isEqualTo(IntervalMethod.WELCH);
        assertThat(paradox.difference().low().orElseThrow()).isEqualTo(0.002908609382425542, within(1e-12));
        assertThat(paradox.recovered().n()).isEqualTo(6);
        assertThat(paradox.withoutProblem().n()).isEqualTo(8);
        assertThat(paradox.explanation())
                .startsWith("PARADOX: satisfaction is higher among customers whose problem was solved")
                .endsWith("An association, not an effect.");
    }

    @Test
    void theSameNumbersInGroupsTooSmallDecideNothing() {
        double[] high = {5, 4, 5, 3, 5, 4};
        double[] low = {3, 4, 2, 5, 3, 4, 3, 1};
        RecoveryParadox few = stars(high, low, 7).satisfactionParadox();
        assertThat(few.verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        assertThat(few.difference().quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(few.recovered().quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(few.withoutProblem().quality()).isEqualTo(Quality.OK);
        assertThat(few.explanation()).contains("a group is too small");
        RecoveryParadox turned = stars(low, high, 7).satisfactionParadox();
        assertThat(turned.verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        RecoveryParadox single = stars(new double[] {5}, low, 0).satisfactionParadox();
        assertThat(single.verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
    }

    @Test
    void recoveredNoMoreSatisfiedAreNoParadox() {
        double[] high = {5, 4, 5, 3, 5, 4};
        double[] low = {3, 4, 2, 5, 3, 4, 3, 1};
        RecoveryParadox below = stars(low, high, 0).satisfactionParadox();
        assertThat(below.verdict()).isEqualTo(ParadoxVerdict.NO_PARADOX);
        assertThat(below.explanation()).contains("is not higher");
        RecoveryParadox same =
                stars(new double[] {4, 4}, new double[] {4, 4, 4}, 2).satisfactionParadox();
        assertThat(same.verdict()).isEqualTo(ParadoxVerdict.NO_PARADOX);
        RecoveryParadox open =
                stars(new double[] {5, 3, 4}, new double[] {4, 3, 5}, 2).satisfactionParadox();
        assertThat(open.verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        assertThat(open.explanation()).contains("may be higher or lower");
        assertThat(stars(new double[] {}, high, 0).satisfactionParadox().verdict())
                .isEqualTo(ParadoxVerdict.NO_DATA);
        assertThat(stars(high, new double[] {}, 0).satisfactionParadox().verdict())
                .isEqualTo(ParadoxVerdict.NO_DATA);
    }

    private static RecoveryParadox repurchase(int solvedBack, int solvedAll, int otherBack, int otherAll) {
        List<ProblemCase> cases = new ArrayList<>();
        List<ComparisonCase> others = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < solvedAll; i++) {
            cases.add(solved("r" + i, 10));
            if (i < solvedBack) {
                purchases.add(sale("r" + i, 20, 5));
            }
        }
        for (int i = 0; i < otherAll; i++) {
            others.add(ComparisonCase.of(id("w" + i), day(10)));
            if (i < otherBack) {
                purchases.add(sale("w" + i, 20, 5));
            }
        }
        return RecoveryStudy.of(PurchaseLog.of(EUR, purchases), WINDOW)
                .cases(cases)
                .withoutProblem(others)
                .at(day(200))
                .repurchaseParadox();
    }

    /** The first row is Newcombe 1998, Stat. Med. 17:873-890, table II (a), method 10. */
    @Test
    void repurchaseHasATestOfItsOwn() {
        RecoveryParadox paradox = repurchase(56, 70, 48, 80);
        assertThat(paradox.measure()).isEqualTo(ParadoxMeasure.REPURCHASE);
        assertThat(paradox.verdict()).isEqualTo(ParadoxVerdict.PARADOX);
        assertThat(paradox.difference()).isEqualTo(Estimate.ofDifference(56, 70, 48, 80, 0.95));
        assertThat(paradox.difference().low().orElseThrow()).isEqualTo(0.0524, within(5e-5));
        assertThat(repurchase(30, 70, 70, 80).verdict()).isEqualTo(ParadoxVerdict.NO_PARADOX);
        assertThat(repurchase(35, 70, 41, 80).verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        assertThat(repurchase(29, 29, 0, 80).verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        assertThat(repurchase(30, 30, 0, 29).verdict()).isEqualTo(ParadoxVerdict.UNDECIDED);
        assertThat(repurchase(30, 30, 0, 30).verdict()).isEqualTo(ParadoxVerdict.PARADOX);
        assertThat(repurchase(30, 30, 0, 0).verdict()).isEqualTo(ParadoxVerdict.NO_DATA);
    }

    @Test
    void whoHadAProblemIsNoMeasureOfThoseWithout() {
        RecoveryStudy study = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(
                        solved("ann", 10),
                        ProblemCase.silent("s", id("bob"), day(10)),
                        ProblemCase.open("o", id("eve"), day(199)),
                        ProblemCase.open("later", id("kim"), day(201))))
                .withoutProblem(List.of(
                        ComparisonCase.of(stars("ann", 5, 5)),
                        ComparisonCase.of(stars("bob", 5, 5)),
                        ComparisonCase.of(stars("eve", 5, 5)),
                        ComparisonCase.of(stars("kim", 5, 2)),
                        ComparisonCase.of(stars("lee", 6, 5)),
                        ComparisonCase.of(stars("lee", 5, 4)),
                        ComparisonCase.of(stars("new", 150, 3)),
                        ComparisonCase.of(stars("future", 201, 3)),
                        ComparisonCase.of(id("mute"), day(5))))
                .minimum(0)
                .at(day(200));
        assertThat(study.satisfactionParadox().withoutProblem())
                .isEqualTo(Estimate.ofMean(new double[] {2, 4, 3}, 0.95));
        assertThat(study.satisfactionParadox().withoutProblemLeftOut()).isEqualTo(2);
        assertThat(study.comparisonCasesLeftOut()).isEqualTo(4);
        assertThat(study.repurchaseParadox().withoutProblem()).isEqualTo(Estimate.ofProportion(0, 3));
        assertThat(study.repurchaseParadox().withoutProblemLeftOut()).isEqualTo(2);
    }

    @Test
    void casesThatCannotStandTogetherAreRefused() {
        RecoveryStudyBuilder twice =
                RecoveryStudy.of(NOTHING_BOUGHT, WINDOW).cases(List.of(solved("ann", 10), solved("ann", 10)));
        assertThatIllegalArgumentException().isThrownBy(() -> twice.at(day(1))).withMessageContaining("given twice");
        RecoveryStudyBuilder currencies = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(
                        solved("ann", 10).costing(Money.parse("EUR 1.00")),
                        solved("bob", 10),
                        solved("eve", 10).costing(Money.parse("USD 1.00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> currencies.at(day(1)))
                .withMessageContaining("two currencies");
        Answer effort = Answer.of("e", id("bob"), Instrument.CES, 5, Scale.of(1, 7), day(20));
        RecoveryStudyBuilder scales = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW)
                .cases(List.of(solved("ann", 10).after(stars("ann", 20, 4))))
                .withoutProblem(List.of(ComparisonCase.of(effort)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scales.at(day(1)))
                .withMessageContaining("Answer e is to CES on 1.0..7.0, others are to CSAT on 1.0..5.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN, -1})
    void levelsOutsideZeroAndOneAreRefused(double level) {
        RecoveryStudyBuilder builder = RecoveryStudy.of(NOTHING_BOUGHT, WINDOW).level(level);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.at(day(1)));
    }

    @Test
    void windowsAndMinimumsMustMakeSense() {
        for (Duration wrong :
                List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(365_001), Duration.ofNanos(1_500))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RecoveryStudy.of(NOTHING_BOUGHT, wrong))
                    .withMessageContaining("Write days as");
            assertThatIllegalArgumentException().isThrownBy(() -> CustomerPresence.boughtWithin(NOTHING_BOUGHT, wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RecoveryStudy.of(NOTHING_BOUGHT, WINDOW).minimum(-1).at(day(1)));
        RecoveryStudy wide = RecoveryStudy.of(NOTHING_BOUGHT, Duration.ofDays(365_000))
                .cases(List.of(solved("ann", 10)))
                .level(0.8)
                .at(day(200));
        assertThat(wide.repurchaseRate().tooYoung()).isEqualTo(1);
        assertThat(wide.repurchaseRate().rate().level()).isEqualTo(0.8);
    }
}
