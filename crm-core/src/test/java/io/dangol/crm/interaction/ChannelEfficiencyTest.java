package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChannelEfficiencyTest {

    private int next;

    private InteractionBuilder contact(String customer, Channel channel) {
        next++;
        return Interaction.builder("i-" + next, CustomerId.of(customer), Instant.EPOCH.plusSeconds(next))
                .channel(channel)
                .direction(Direction.INBOUND)
                .phase(Phase.AFTER_PURCHASE)
                .touchpoint("desk");
    }

    @Test
    void rowsHoldWhatEachChannelAchieved() {
        ChannelEfficiency channels = ChannelEfficiency.builder()
                .add(contact("1", Channel.PHONE)
                        .outcome(ContactOutcome.RESOLVED)
                        .handling(Duration.ofSeconds(60))
                        .build())
                .add(contact("1", Channel.PHONE)
                        .outcome(ContactOutcome.UNRESOLVED)
                        .handling(Duration.ofMillis(120_500))
                        .build())
                .add(contact("2", Channel.PHONE)
                        .outcome(ContactOutcome.NOT_REACHED)
                        .build())
                .add(contact("3", Channel.PHONE).build())
                .add(contact("3", Channel.WEB).build())
                .add(contact("3", Channel.WEB).kind(InteractionKind.USE).build())
                .cost("phone", Money.parse("EUR 10.00"))
                .cost("letter", Money.parse("EUR 3.00"))
                .build();
        assertThat(channels.rows()).extracting(ChannelRow::channel).containsExactly("letter", "phone", "web");
        assertThat(channels.contacts()).isEqualTo(5);
        assertThat(channels.others()).isEqualTo(1);
        ChannelRow phone = channels.row("phone").orElseThrow();
        assertThat(phone.contacts()).isEqualTo(4);
        assertThat(phone.customers()).isEqualTo(3);
        assertThat(phone.reached()).isEqualTo(Estimate.ofProportion(2, 3));
        assertThat(phone.resolved()).isEqualTo(Estimate.ofProportion(1, 3));
        assertThat(phone.handlingSeconds().value().getAsDouble()).isEqualTo(90.25, within(1e-9));
        assertThat(phone.handlingSeconds().n()).isEqualTo(2);
        assertThat(phone.costPerContact()).contains(Money.parse("EUR 2.50"));
        assertThat(phone.costPerResolution()).contains(Money.parse("EUR 10.00"));
        ChannelRow letter = channels.row("letter").orElseThrow();
        assertThat(letter.contacts()).isZero();
        assertThat(letter.reached().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(letter.costPerContact()).isEmpty();
        ChannelRow web = channels.row("web").orElseThrow();
        assertThat(web.cost()).isEmpty();
        assertThat(web.costPerContact()).isEmpty();
        assertThat(web.handlingSeconds().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(channels.row("sms")).isEmpty();
    }

    @Test
    void channelsAreKnownByTheirCode() {
        ChannelEfficiency channels = ChannelEfficiency.builder()
                .add(contact("1", Channel.PHONE).build())
                .add(contact("2", Channel.of("phone")).build())
                .build();
        assertThat(channels.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.contacts()).isEqualTo(2));
    }

    @Test
    void manyHandlingTimesAreKept() {
        ChannelEfficiencyBuilder builder = ChannelEfficiency.builder();
        for (int i = 1; i <= 100; i++) {
            builder.add(
                    contact("1", Channel.WEB).handling(Duration.ofSeconds(i)).build());
        }
        assertThat(builder.build().row("web").orElseThrow().handlingSeconds())
                .satisfies(mean -> assertThat(mean.value()).hasValue(50.5))
                .satisfies(mean -> assertThat(mean.n()).isEqualTo(100));
    }

    @Test
    void costsAreOfOneCurrencyAndGivenOnce() {
        ChannelEfficiencyBuilder builder = ChannelEfficiency.builder().cost("web", Money.parse("EUR 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.cost("phone", Money.parse("USD 1")))
                .withMessageContaining("Cost of channel phone is in USD, an earlier one in EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.cost("web", Money.parse("EUR 1")))
                .withMessageContaining("has a cost already");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cost("phone", Money.parse("EUR -1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.cost(" ", Money.parse("EUR 1")))
                .withMessageContaining("Code of a channel");
    }

    @Test
    void rowsWhosePartsExceedTheWholeAreRefused() {
        Estimate none = Estimate.ofProportion(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelRow("web", 1, 2, none, none, 0, none, Optional.empty()))
                .withMessageContaining("no part is larger than the whole");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelEfficiency(List.of(), -1));
    }

    @Test
    void rowsAreInTheOrderOfTheirCodesAndEachCodeHasOne() {
        Estimate none = Estimate.ofProportion(0, 0);
        ChannelRow web = new ChannelRow("web", 1, 1, none, none, 0, none, Optional.empty());
        ChannelRow phone = new ChannelRow("phone", 1, 1, none, none, 0, none, Optional.empty());
        assertThat(new ChannelEfficiency(List.of(web, phone), 0).rows()).containsExactly(phone, web);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelEfficiency(List.of(web, phone, web), 0))
                .withMessageContaining("Channel web has two rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelRow("", 1, 1, none, none, 0, none, Optional.empty()));
    }
}
