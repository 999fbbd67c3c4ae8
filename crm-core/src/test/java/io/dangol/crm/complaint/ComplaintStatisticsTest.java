package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.BOSS;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.NINE;
import static io.dangol.crm.complaint.ComplaintHouse.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.QualityDimension;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.memory.InMemoryComplaints;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of a closed complaint, by clocks that end whole hours after nine. */
class ComplaintStatisticsTest {

    private static final DeadlineProfile HOURS = DeadlineProfile.named("hours", "this test", WorkCalendar.always())
            .with(ComplaintClock.ACK, ClockRule.statutory(DeadlinePeriod.openHours(24)))
            .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.openHours(48)))
            .with(ComplaintClock.SUMMARY, ClockRule.window(DeadlinePeriod.openHours(72)))
            .with(ComplaintClock.RECOVERY, ClockRule.internal(DeadlinePeriod.openHours(10)));
    private static final DeadlineProfile TIMELESS =
            DeadlineProfile.named("timeless", "this test", WorkCalendar.always());

    private static ComplaintHouse standard() {
        return ComplaintHouse.of(ComplaintWorkflow.standard(), HOURS, ComplaintPolicy.standard());
    }

    private static ComplaintHouse simple(DeadlineProfile profile) {
        return ComplaintHouse.of(ComplaintWorkflow.simple(), profile, ComplaintPolicy.standard());
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static ComplaintStatistics statistics(ComplaintHouse house) {
        return house.complaint().statistics().orElseThrow();
    }

    private static Answer satisfaction(int value, Instant at) {
        return Answer.of("answer-1", CustomerId.of("10001"), Instrument.CSAT, value, Scale.of(1, 5), at)
                .about(AnswerSubject.of("complaint", "C-1"));
    }

    @Test
    void anOpenComplaintHasNone() {
        ComplaintHouse house = standard();
        assertThat(house.complaint().statistics()).isEmpty();
        house.answered();
        assertThat(house.complaint().statistics()).isEmpty();
        house.does(AGENT, ComplaintCommand.executeRemedy("apology")).does(KIM, ComplaintCommand.accept());
        assertThat(house.complaint().statistics()).isEmpty();
        house.does(AGENT, ComplaintCommand.close());
        assertThat(house.complaint().statistics()).isPresent();
        house.does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
        assertThat(house.complaint().statistics()).isEmpty();
    }

    @Test
    void everyFigureOfAComplaintThatWentTheWholeWay() {
        ComplaintHouse house = standard();
        house.after(hours(1))
                .does(AGENT, ComplaintCommand.acknowledge())
                .does(AGENT, ComplaintCommand.assess(ComplaintHouse.MINOR))
                .does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .does(AGENT, ComplaintCommand.contact(ContactKind.PROGRESS))
                .does(
                        CARLA,
                        ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND)))
                .does(CARLA, ComplaintCommand.submit())
                .does(BOSS, ComplaintCommand.approve());
        house.after(hours(4)).does(AGENT, ComplaintCommand.sendAnswer("rights-1"));
        house.after(hours(1)).does(AGENT, ComplaintCommand.executeRemedy("apology"));
        house.after(hours(8)).does(AGENT, ComplaintCommand.executeRemedy("refund"));
        house.after(hours(6))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.recordSatisfaction(satisfaction(4, house.now())));
        house.after(hours(1)).does(AGENT, ComplaintCommand.close());
        assertThat(statistics(house))
                .isEqualTo(new ComplaintStatistics(
                        ComplaintNumber.of("C-1"),
                        "phone",
                        "delivery",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        "hours",
                        NINE,
                        NINE.plus(hours(21)),
                        ClosingCode.UPHELD_BOTH,
                        ReliefKind.MONETARY_RELIEF,
                        false,
                        Optional.of(true),
                        Optional.of(hours(5)),
                        Optional.of(true),
                        Optional.of(true),
                        new ComplaintCounts(0, 0, 1, 0, 0, 0),
                        Optional.of(Money.of(CurrencyUnit.EUR, 25)),
                        Optional.of(true),
                        Optional.of(0.75)));
    }

    @Test
    void whatTheIntakeSaysIsCounted() {
        InMemoryComplaints store = new InMemoryComplaints();
        ComplaintDesk desk =
                ComplaintDesk.over(store).profile(HOURS).clock(() -> NINE).build();
        ComplaintIntake intake = ComplaintIntake.of(CustomerId.of("10001"), "web", "billing")
                .product("P-7")
                .about(QualityDimension.RELIABILITY)
                .noticedFirst();
        ComplaintNumber number = desk.as(AGENT)
                .register(intake, ComplaintText.of("charged twice"))
                .number();
        ComplaintStatistics counted = desk.as(AGENT)
                .rejectOutOfScope(number, "of another house", "letter-3")
                .statistics()
                .orElseThrow();
        assertThat(counted.channel()).isEqualTo("web");
        assertThat(counted.category()).isEqualTo("billing");
        assertThat(counted.product()).contains("P-7");
        assertThat(counted.dimension()).contains(QualityDimension.RELIABILITY);
        assertThat(counted.proactive()).isTrue();
        assertThat(counted.code()).isEqualTo(ClosingCode.OUT_OF_SCOPE);
    }

    @Test
    void aComplaintThatIsClosedAtTheInstantOfItsReceipt() {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.answerFromManual("manual-12"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.closedAt()).isEqualTo(counted.receivedAt()).isEqualTo(NINE);
        assertThat(counted.timeToAnswer()).contains(Duration.ZERO);
        assertThat(counted.atOnce()).isTrue();
        assertThat(counted.code()).isEqualTo(ClosingCode.ANSWERED_FROM_MANUAL);
        assertThat(counted.relief()).isEqualTo(ReliefKind.EXPLANATION);
        assertThat(counted.counts()).isEqualTo(new ComplaintCounts(0, 0, 0, 0, 0, 0));
        assertThat(counted.cost()).isEmpty();
        assertThat(counted.recoveredInTime()).isEmpty();
        assertThat(counted.satisfaction()).isEmpty();
        assertThat(counted.summaryResolution()).contains(true);
        assertThat(counted.answeredInTime()).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M59.999999S, true", "PT24H, true", "PT24H0.000001S, false"})
    void anAcknowledgementIsInTimeUpToItsEnd(Duration after, boolean inTime) {
        ComplaintHouse house = standard().after(after).does(AGENT, ComplaintCommand.acknowledge());
        house.does(KIM, ComplaintCommand.withdraw("letter-1"));
        assertThat(statistics(house).acknowledgedInTime()).contains(inTime);
    }

    @ParameterizedTest
    @CsvSource({"PT47H59M59.999999S, true", "PT48H, true", "PT48H0.000001S, false"})
    void anAnswerIsInTimeUpToItsEnd(Duration after, boolean inTime) {
        ComplaintHouse house = simple(HOURS)
                .after(after)
                .does(AGENT, ComplaintCommand.answerFromManual("manual-12"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        assertThat(statistics(house).answeredInTime()).contains(inTime);
        assertThat(statistics(house).timeToAnswer()).contains(after);
    }

    /** The short path asks when the customer accepted, not when the house answered. */
    @ParameterizedTest
    @CsvSource({"PT72H, true", "PT72H0.000001S, false"})
    void theShortPathIsKeptByTheAcceptance(Duration after, boolean kept) {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.answerFromManual("manual-12"))
                .after(after)
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        assertThat(statistics(house).summaryResolution()).contains(kept);
        assertThat(statistics(house).answeredInTime()).contains(true);
    }

    @Test
    void whatIsWithdrawnBeforeAnAnswerHasNoTimeToIt() {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .after(hours(60))
                .does(KIM, ComplaintCommand.withdraw("letter-1"));
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.code()).isEqualTo(ClosingCode.WITHDRAWN);
        assertThat(counted.timeToAnswer()).isEmpty();
        assertThat(counted.answeredInTime()).isEmpty();
        assertThat(counted.acknowledgedInTime()).isEmpty();
        assertThat(counted.summaryResolution()).contains(false);
        assertThat(counted.atOnce()).isFalse();
        assertThat(counted.closedAt()).isEqualTo(NINE.plus(hours(60)));
    }

    @Test
    void withoutClocksNothingIsInTimeOrLate() {
        ComplaintHouse house = simple(TIMELESS)
                .after(hours(9))
                .does(AGENT, ComplaintCommand.answerFromManual("manual-12"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.timeToAnswer()).contains(hours(9));
        assertThat(counted.acknowledgedInTime()).isEmpty();
        assertThat(counted.answeredInTime()).isEmpty();
        assertThat(counted.summaryResolution()).isEmpty();
        assertThat(counted.profile()).isEqualTo("timeless");
    }

    @Test
    void whatWasAnsweredFromTheManualAndDisputedWasNotAnsweredAtOnce() {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.answerFromManual("manual-12"))
                .does(KIM, ComplaintCommand.dispute("carla", "that does not help"))
                .does(CARLA, ComplaintCommand.reportResult(Finding.PARTLY_UPHELD, "late", ServiceRecovery.of(APOLOGY)))
                .does(AGENT, ComplaintCommand.sendAnswer())
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.atOnce()).isFalse();
        assertThat(counted.code()).isEqualTo(ClosingCode.PARTLY_UPHELD);
        assertThat(counted.counts().reviews()).isEqualTo(1);
        assertThat(counted.relief()).isEqualTo(ReliefKind.NON_MONETARY_RELIEF);
    }

    /** The second round has an end, a code and a recovery of its own; when it was first answered stays. */
    @Test
    void aReopenedComplaintIsCountedByItsLastEndAndItsFirstAnswer() {
        ComplaintHouse house = standard();
        house.after(hours(5)).closed();
        assertThat(statistics(house).code()).isEqualTo(ClosingCode.UPHELD_PSYCHOLOGICAL);
        assertThat(statistics(house).cost()).isEmpty();
        house.after(hours(60))
                .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"))
                .does(CARLA, ComplaintCommand.proposeRemedy(Finding.UPHELD, "paid twice", again()))
                .does(CARLA, ComplaintCommand.submit())
                .does(BOSS, ComplaintCommand.approve())
                .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                .does(AGENT, ComplaintCommand.executeRemedy("sorry"))
                .does(AGENT, ComplaintCommand.executeRemedy("refund"))
                .does(KIM, ComplaintCommand.accept());
        house.after(hours(1)).does(AGENT, ComplaintCommand.close());
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.closedAt()).isEqualTo(NINE.plus(hours(66)));
        assertThat(counted.timeToAnswer()).contains(hours(5));
        assertThat(counted.answeredInTime()).contains(true);
        assertThat(counted.counts().reopenings()).isEqualTo(1);
        assertThat(counted.code()).isEqualTo(ClosingCode.UPHELD_BOTH);
        assertThat(counted.cost()).contains(Money.of(CurrencyUnit.EUR, 25));
    }

    private static ServiceRecovery again() {
        return ServiceRecovery.of(RecoveryAction.of("sorry", RecoveryKind.APOLOGY), REFUND);
    }

    @Test
    void ofMergedComplaintsTheOneThatStaysIsCountedFromTheEarliestReceipt() {
        InMemoryComplaints store = new InMemoryComplaints();
        Instant[] now = {NINE};
        ComplaintDesk desk =
                ComplaintDesk.over(store).profile(HOURS).clock(() -> now[0]).build();
        ComplaintIntake intake = ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery");
        ComplaintText text = ComplaintText.of("the parcel never came");
        ComplaintNumber early = desk.as(AGENT).register(intake, text).number();
        now[0] = NINE.plus(hours(30));
        ComplaintNumber late = desk.as(AGENT).register(intake, text).number();
        ComplaintStatistics merged =
                desk.as(AGENT).merge(early, late).statistics().orElseThrow();
        assertThat(merged.code()).isEqualTo(ClosingCode.DUPLICATE);
        assertThat(merged.timeToAnswer()).isEmpty();
        assertThat(merged.answeredInTime()).isEmpty();

        now[0] = NINE.plus(hours(50));
        desk.as(AGENT).answerFromManual(late, "manual-12");
        desk.as(KIM).accept(late);
        ComplaintStatistics stayed = desk.as(AGENT).close(late).statistics().orElseThrow();
        assertThat(stayed.receivedAt()).isEqualTo(NINE);
        assertThat(stayed.timeToAnswer()).contains(hours(50));
        assertThat(stayed.answeredInTime()).contains(false);
    }

    /** Promised at nine and due ten hours later. */
    @ParameterizedTest
    @CsvSource({"PT10H, true", "PT10H0.000001S, false"})
    void aRecoveryIsInTimeUpToTheEndOfEachPromise(Duration after, boolean inTime) {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .does(CARLA, ComplaintCommand.reportResult(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND)))
                .does(BOSS, ComplaintCommand.approve())
                .does(AGENT, ComplaintCommand.sendAnswer())
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .after(after)
                .does(AGENT, ComplaintCommand.executeRemedy("refund"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        assertThat(statistics(house).recoveredInTime()).contains(inTime);
    }

    @Test
    void whatWasTakenBackCostsNothingAndIsNotLate() {
        ComplaintHouse house = simple(HOURS)
                .does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .does(CARLA, ComplaintCommand.reportResult(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND)))
                .does(BOSS, ComplaintCommand.approve())
                .does(AGENT, ComplaintCommand.sendAnswer())
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .after(hours(20))
                .does(BOSS, ComplaintCommand.cancelRemedy("refund", "the parcel came"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        ComplaintStatistics counted = statistics(house);
        assertThat(counted.cost()).isEmpty();
        assertThat(counted.recoveredInTime()).contains(true);
        assertThat(counted.code()).isEqualTo(ClosingCode.UPHELD_PSYCHOLOGICAL);
        assertThat(counted.relief()).isEqualTo(ReliefKind.NON_MONETARY_RELIEF);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.0", "2, 0.25", "3, 0.5", "5, 1.0"})
    void satisfactionIsAShareOfItsScale(int value, double share) {
        ComplaintHouse house = simple(HOURS).does(AGENT, ComplaintCommand.answerFromManual("manual-12"));
        house.does(KIM, ComplaintCommand.accept())
                .does(KIM, ComplaintCommand.recordSatisfaction(satisfaction(value, NINE)))
                .does(AGENT, ComplaintCommand.close());
        assertThat(statistics(house).satisfaction()).contains(share);
    }
}
