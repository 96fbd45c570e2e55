package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.prilavok.simulation.Plan;
import shop.prilavok.simulation.Simulator;

/**
 * The shop lives through days of customers and mishaps, seed after seed. {@code -Dprilavok.seeds=100000} for more of them
 * than the usual 1,000; what breaks is printed with its seed and the shortest plan.
 */
@Tag("simulation")
class SimulationTest {
    private static final int SEEDS = 40;
    private static final Pattern PAID =
            Pattern.compile("(\\d+) (?:Paid|PaidShort|Accepted|Shipped|Delivered|Refunding|Refunded)\\b");
    private static final Simulator.Wish THREE_DAYS = new Simulator.Wish(3, 3, Plan.Faults.ALL);

    @BeforeAll
    static void hush() {
        Quiet.logs();
    }

    @Test
    void no_seed_breaks_an_invariant() {
        String seeds = System.getProperty("prilavok.seeds", "1000");
        int code = Main.commandLine().execute("simulate", "--seeds", seeds, "--shrinking", "180");

        assertThat(code).as("the output says which seed broke what").isZero();
    }

    /** Nothing that a fault could excuse. */
    @Test
    void no_seed_breaks_an_invariant_while_nothing_goes_wrong() {
        int code = Main.commandLine().execute("simulate --seeds 60 --faults none --shrinking 60".split(" "));

        assertThat(code).as("the output says which seed broke what").isZero();
    }

    /** A month of 5,000 edits is for {@code simulate --days 30 --customers 350 --edits 5000}; this is a third of one. */
    @Test
    void a_merchant_who_edits_all_day_long_breaks_nothing() {
        String month = "simulate --seeds 2 --days 10 --customers 60 --edits 1700 --shrinking 100";
        int code = Main.commandLine().execute(month.split(" "));

        assertThat(code).as("the output says which seed broke what").isZero();
    }

    @Test
    void the_same_seed_ends_in_the_same_world() {
        Simulator.Outcome first = new Simulator(SimulatedShop.builder()).run(7, THREE_DAYS);
        Simulator other = new Simulator(SimulatedShop.builder());
        other.run(8, THREE_DAYS);

        assertThat(other.run(7, THREE_DAYS)).isEqualTo(first);
        assertThat(other.run(8, THREE_DAYS).digest()).isNotEqualTo(first.digest());
    }

    @Test
    void customers_buy_even_while_everything_goes_wrong() {
        Simulator simulator = new Simulator(SimulatedShop.builder());
        String worlds = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> simulator.run(seed, THREE_DAYS).summary())
                .collect(Collectors.joining("\n"));
        int paid = PAID.matcher(worlds)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();

        assertThat(worlds).contains("Delivered", "Expired", "Refunded");
        assertThat(paid).as("paid orders in %d worlds", SEEDS).isGreaterThanOrEqualTo(SEEDS);
    }
}
