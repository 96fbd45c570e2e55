package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.prilavok.moneyworld.MoneySimulator;

/**
 * Whole orders in random schedules of customers, merchant, YooKassa and deaths. {@code -Dprilavok.schedules=1000000} for more
 * of them than the usual 20,000; what breaks is printed with its seed and the shortest schedule.
 */
@Tag("simulation")
class MoneySimulationTest {
    @BeforeAll
    static void hush() {
        Quiet.logs();
    }

    @Test
    void no_schedule_breaks_an_invariant_of_money() {
        String schedules = System.getProperty("prilavok.schedules", "20000");
        int code = Main.commandLine().execute("simulate", "--money", "--seeds", schedules);

        assertThat(code).as("the output says which seed broke what").isZero();
    }

    @Test
    void the_same_seed_ends_in_the_same_world_whatever_was_played_before() {
        MoneySimulator fresh = new MoneySimulator(SimulatedTill.builder());
        MoneySimulator used = new MoneySimulator(SimulatedTill.builder());
        LongStream.rangeClosed(1, 40).forEach(used::run);

        assertThat(LongStream.of(11, 5, 30).mapToObj(used::digest).toList())
                .isEqualTo(LongStream.of(11, 5, 30).mapToObj(fresh::digest).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void schedules_lead_to_every_end_that_an_order_can_have() {
        MoneySimulator simulator = new MoneySimulator(SimulatedTill.builder());
        String worlds =
                LongStream.rangeClosed(1, 150).mapToObj(simulator::summary).collect(Collectors.joining("\n"));

        assertThat(worlds)
                .contains("LateMoney", "OrphanFound", "PaymentMismatch", "PaymentsOff", "SoldOutWhilePaying")
                .contains("direct; ", "hold; ")
                .contains("Expired", "Canceled", "Refunded", "PaidShort", "Paid", "Accepted", "Shipped", "Delivered");
    }
}
