package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.BOSS;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.NINE;
import static io.dangol.crm.complaint.ComplaintHouse.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of complaints that are to be answered within 48 hours of nine, counted by hand. */
class ComplaintHistoryTest {

    private static final DeadlineProfile HOURS = DeadlineProfile.named("hours", "this test", WorkCalendar.always())
            .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.openHours(48)))
            .with(ComplaintClock.RECOVERY, ClockRule.internal(DeadlinePeriod.openHours(10)))
            .with(ComplaintClock.REFERRAL, ClockRule.window(DeadlinePeriod.openHours(500)));
    private static final Instant END = NINE.plus(Duration.ofDays(2));
    private static final Instant LATER = NINE.plus(Duration.ofHours(200));

    private static ComplaintHouse simple() {
        return ComplaintHouse.of(ComplaintWorkflow.simple(), HOURS, ComplaintPolicy.standard());
    }

    private static ComplaintHouse standard() {
        return ComplaintHouse.of(ComplaintWorkflow.standard(), HOURS, ComplaintPolicy.standard());
    }

    private static ComplaintHouse answeredAfter(int hours) {
        return simple().after(Duration.ofHours(hours)).does(AGENT, ComplaintCommand.answerFromManual("manual-12"));
    }

    private static ComplaintHouse promised() {
        return simple().does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .does(CARLA, ComplaintCommand.reportResult(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND)))
                .does(BOSS, ComplaintCommand.approve())
                .does(AGENT, ComplaintCommand.sendAnswer());
    }

    private static ComplaintHistory history(Instant at, ComplaintHouse... houses) {
        return ComplaintHistory.of(
                Stream.of(houses).map(ComplaintHouse::complaint).toList(), at);
    }

    @Test
    void ofNoComplaintThereIsNothingAndNoRate() {
        ComplaintHistory none = ComplaintHistory.of(List.of(), NINE);
        assertThat(none).isEqualTo(new ComplaintHistory(NINE, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(none.answeredInTime().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(none.answeredInTime().value()).isEmpty();
    }

    /** At its end a complaint still may be answered in time; an instant later it may not. */
    @Test
    void anOpenComplaintIsDecidedOnceItsTimeIsOver() {
        assertThat(history(END, simple())).isEqualTo(new ComplaintHistory(END, 1, 1, 0, 0, 0, 0, 0, 0));
        Instant over = END.plusNanos(1000);
        assertThat(history(over, simple())).isEqualTo(new ComplaintHistory(over, 1, 1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void allOpenAndNoneDecided() {
        ComplaintHistory open = history(NINE, simple(), simple(), standard());
        assertThat(open).isEqualTo(new ComplaintHistory(NINE, 3, 3, 0, 0, 0, 0, 0, 0));
        assertThat(open.answeredInTime().quality()).isEqualTo(Quality.NO_DATA);
    }

    /** Three of four that are decided; the bounds are those of Wilson at 95 %, worked out by hand. */
    @Test
    void theRateIsOfThoseThatAreDecided() {
        ComplaintHistory counted = history(
                LATER,
                answeredAfter(0),
                answeredAfter(47),
                answeredAfter(48),
                answeredAfter(49),
                simple().does(KIM, ComplaintCommand.withdraw("letter-1")),
                simple().does(AGENT, ComplaintCommand.rejectOutOfScope("of another house", "letter-3")));
        assertThat(counted).isEqualTo(new ComplaintHistory(LATER, 6, 4, 3, 1, 0, 0, 0, 0));
        Estimate rate = counted.answeredInTime();
        assertThat(rate.value()).hasValue(0.75);
        assertThat(rate.n()).isEqualTo(4);
        assertThat(rate.low().orElseThrow()).isCloseTo(0.300642, within(1e-6));
        assertThat(rate.high().orElseThrow()).isCloseTo(0.954413, within(1e-6));
    }

    /** Also if the customer waited longer for an answer than there was time for it. */
    @Test
    void whatEndsWithoutAnAnswerIsNeitherInTimeNorLate() {
        ComplaintHouse waited = simple().after(Duration.ofHours(60)).does(KIM, ComplaintCommand.withdraw("letter-1"));
        ComplaintHouse merged = simple();
        Complaint target = merged.other("C-2", "10001");
        merged.does(AGENT, ComplaintCommand.merge(target.number()), Optional.of(target));
        assertThat(history(LATER, waited, merged)).isEqualTo(new ComplaintHistory(LATER, 2, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void withoutATimeToAnswerNothingIsInTimeOrLate() {
        ComplaintHouse timeless = ComplaintHouse.of(
                ComplaintWorkflow.simple(),
                DeadlineProfile.named("timeless", "this test", WorkCalendar.always()),
                ComplaintPolicy.standard());
        assertThat(history(LATER, timeless)).isEqualTo(new ComplaintHistory(LATER, 1, 1, 0, 0, 0, 0, 0, 0));
        timeless.does(AGENT, ComplaintCommand.answerFromManual("manual-12"));
        assertThat(history(LATER, timeless)).isEqualTo(new ComplaintHistory(LATER, 1, 1, 0, 0, 0, 0, 0, 0));
    }

    /** What is taken up again was answered, is open, and nobody has found the customer right in it until it is closed. */
    @Test
    void aReopenedComplaintIsCountedOnceHoweverOften() {
        ComplaintHouse house = standard().closed();
        assertThat(history(LATER, house)).isEqualTo(new ComplaintHistory(LATER, 1, 0, 1, 0, 1, 0, 0, 0));
        house.does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
        assertThat(history(LATER, house)).isEqualTo(new ComplaintHistory(LATER, 1, 1, 1, 0, 0, 0, 1, 0));
        house.does(CARLA, ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "the witness erred", ServiceRecovery.of()))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close())
                .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a second witness"));
        assertThat(house.complaint().counts().reopenings()).isEqualTo(2);
        assertThat(history(LATER, house)).isEqualTo(new ComplaintHistory(LATER, 1, 1, 1, 0, 0, 0, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"UPHELD, 1", "PARTLY_UPHELD, 1", "NOT_UPHELD, 0"})
    void theCustomerWasRightInAllOrInPart(Finding finding, long upheld) {
        ComplaintHouse house = simple().does(AGENT, ComplaintCommand.assign("carla", "knows the carrier"))
                .does(CARLA, ComplaintCommand.reportResult(finding, "looked into", ServiceRecovery.of(APOLOGY)))
                .does(AGENT, ComplaintCommand.sendAnswer())
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .does(KIM, ComplaintCommand.accept());
        assertThat(history(LATER, house).upheld()).as("not closed").isZero();
        house.does(AGENT, ComplaintCommand.close());
        assertThat(history(LATER, house).upheld()).isEqualTo(upheld);
    }

    @Test
    void whatIsDisputedWithinAndOutsideIsDisputedOnce() {
        ComplaintHouse within = answeredAfter(1).does(KIM, ComplaintCommand.dispute("carla", "that does not help"));
        ComplaintHouse outside = standard().answered().does(KIM, ComplaintCommand.referExternal("ombudsman"));
        ComplaintHouse both = standard()
                .answered()
                .does(KIM, ComplaintCommand.dispute("agent", "that does not help"))
                .does(KIM, ComplaintCommand.referExternal("ombudsman"));
        ComplaintHouse accepted = answeredAfter(1).does(KIM, ComplaintCommand.accept());
        ComplaintHistory counted = history(NINE.plus(Duration.ofHours(2)), within, outside, both, accepted);
        assertThat(counted.received()).isEqualTo(4);
        assertThat(counted.disputed()).isEqualTo(3);
    }

    /** Two promises that are due at seven: both open, one kept, the other taken back. */
    @Test
    void promisesAreOverdueAfterTheirEndWhileTheyAreOpen() {
        Instant due = NINE.plus(Duration.ofHours(10));
        ComplaintHouse house = promised();
        assertThat(history(due, house).overduePromises()).isZero();
        assertThat(history(due.plusNanos(1000), house).overduePromises()).isEqualTo(2);
        house.does(AGENT, ComplaintCommand.executeRemedy("apology"));
        assertThat(history(LATER, house).overduePromises()).isEqualTo(1);
        assertThat(history(LATER, house, promised()).overduePromises()).isEqualTo(3);
        house.does(BOSS, ComplaintCommand.cancelRemedy("refund", "the parcel came"));
        assertThat(history(LATER, house).overduePromises()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, 0, 0, 0",
        "1, -1, 0, 0, 0, 0, 0, 0",
        "1, 0, -1, 0, 0, 0, 0, 0",
        "1, 0, 0, -1, 0, 0, 0, 0",
        "1, 0, 0, 0, -1, 0, 0, 0",
        "1, 0, 0, 0, 0, -1, 0, 0",
        "1, 0, 0, 0, 0, 0, -1, 0",
        "1, 0, 0, 0, 0, 0, 0, -1",
        "1, 2, 0, 0, 0, 0, 0, 0",
        "1, 0, 1, 1, 0, 0, 0, 0",
        "1, 0, 0, 0, 2, 0, 0, 0",
        "1, 0, 0, 0, 0, 2, 0, 0",
        "1, 0, 0, 0, 0, 0, 2, 0"
    })
    void countsThatCannotBeAreRefused(
            long received,
            long open,
            long inTime,
            long late,
            long upheld,
            long disputed,
            long reopened,
            long overduePromises) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComplaintHistory(
                        NINE, received, open, inTime, late, upheld, disputed, reopened, overduePromises))
                .withMessageContaining("History of complaints with received " + received + ", open " + open)
                .withMessageContaining("counts are 0 or more, and none but the last is above the received");
    }

    @Test
    void oneComplaintMayHaveManyOverduePromises() {
        assertThat(new ComplaintHistory(NINE, 1, 1, 1, 0, 0, 0, 0, 7).overduePromises())
                .isEqualTo(7);
    }
}
