package shop.prilavok.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.prilavok.SimulatedShops;

@Tag("simulation")
class WeatherTest {
    @Test
    void answer_to_a_message_is_lost_when_a_fault_was_aimed_at_it() {
        Happening lost = new Fault.Aimed(Service.TELEGRAM, Plan.MESSAGE, Mishap.ANSWER_LOST);
        RunningShop.Builder shop = SimulatedShops.builder();
        List<Plan.Entry> plan = List.of(
                new Plan.Entry(Duration.ofMinutes(1), 0, lost),
                new Plan.Entry(Duration.ofMinutes(2), 1, new Customer.CustomerActs(1001)));

        assertThat(new Simulation(Town.build(shop), shop).run(1, 1, plan).story())
                .anyMatch(line -> line.contains("TELEGRAM POST sendmessage: ANSWER_LOST"));
    }
}
