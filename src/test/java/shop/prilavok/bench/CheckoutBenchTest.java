package shop.prilavok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.outbox.Lane;
import shop.prilavok.outbox.Outbox;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.RefundId;

class CheckoutBenchTest {
    /** Posts what is asked for. */
    private record Posted(Outbox outbox) implements Errands {
        @Override
        public void create(PaymentId id) {
            outbox.post(Lane.PAYMENT, "payment:" + id, "create", "create:" + id, id.value());
        }

        @Override
        public void capture(PaymentId id) {
            throw new AssertionError("Nobody paid");
        }

        @Override
        public void sync(PaymentId id) {
            throw new AssertionError("Nobody paid");
        }

        @Override
        public void refund(RefundId id) {
            throw new AssertionError("Nobody paid");
        }
    }

    @Test
    void checkouts_are_measured_beside_the_disk_and_other_ways_to_keep_them(@TempDir Path folder) throws Exception {
        CheckoutBench.Options options =
                new CheckoutBench.Options(4, 2, Duration.ofMillis(300), 700, Duration.ofMillis(1), Optional.empty());
        CheckoutBench bench = new CheckoutBench(
                folder, options, Posted::new, () -> UUID.randomUUID().toString());

        Table table = bench.measure(line -> {});

        Section crowd = table.sections().get(0);
        assertThat(crowd.rows()).extracting(Row::name).endsWith("Prilavok", "Prilavok, 700 orders stored");
        assertThat(crowd.rows())
                .allSatisfy(row -> assertThat(row.figure().value()).isPositive());
        assertThat(crowd.times(crowd.rows().get(4))).containsOnlyKeys("flush", "H2 synced", "H2 default", "naive bot");
        Section alone = table.sections().get(1);
        assertThat(alone.times(alone.rows().get(1))).containsOnlyKeys("flush");
        assertThat(table.notes()).anyMatch(note -> note.contains("PostgreSQL was not measured"));
        assertThat(folder).isEmptyDirectory();
    }
}
