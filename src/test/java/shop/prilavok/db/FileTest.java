package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.Contact;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.Delivery;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderFacts;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.OrderLine;
import shop.prilavok.order.Phone;
import shop.prilavok.order.Progress;

/** What only the file can promise: that it survives its process. */
class FileTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Database open() {
        return Database.inFolder(folder, new SettableClock(), news -> {});
    }

    private static void note(Database shop, String name) {
        shop.unitOfWork().perform(() -> shop.catalog().keepNote(name, "kept"));
    }

    @Test
    void a_shop_that_was_closed_opens_again_with_all_it_had() throws IOException {
        try (Database shop = open()) {
            note(shop, "a");
            assertThat(shop.check()).isEmpty();
        }
        try (Database shop = open()) {
            assertThat(shop.catalog().note("a")).hasValue("kept");
        }
        assertThat(Files.size(folder.resolve("prilavok.mv.db"))).isLessThan(1_000_000);
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_one_sentence() throws IOException {
        Path file = Files.createFile(folder.resolve("outbox"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Database.inFolder(file, new SettableClock(), news -> {}))
                .withMessage("The data folder " + file
                        + " cannot be written; it has to belong to the user that runs the shop");
    }

    private static OrderId place(Database shop, String token) {
        return shop.unitOfWork().run(() -> {
            OrderFacts facts = new OrderFacts(
                    shop.orders().nextId(),
                    token,
                    new CustomerId(77),
                    "ru",
                    new Contact("Анна", new Phone("+79161234567")),
                    new Delivery.Pickup(),
                    List.of(new OrderLine(new Sku("TEA-1"), "Чай", Money.ofRoubles(320), 1)),
                    NOW);
            shop.orders().add(new Order.AwaitingPayment(facts, new Progress(1, NOW, Progress.CUSTOMER)));
            return facts.id();
        });
    }

    @Test
    void order_numbers_go_on_where_they_stopped() {
        try (Database shop = open()) {
            assertThat(place(shop, "a").value()).isEqualTo(1001);
            assertThat(place(shop, "b").value()).isEqualTo(1002);
        }
        try (Database shop = open()) {
            assertThat(place(shop, "c").value()).isEqualTo(1003);
        }
    }

    @Test
    void a_crash_leaves_no_gap_between_the_numbers_of_orders(@TempDir Path crashed) throws IOException {
        try (Database shop = open()) {
            place(shop, "a");
            Crash.leaves(folder, crashed);
        }
        try (Database again = Database.inFolder(crashed, new SettableClock(), news -> {})) {
            assertThat(place(again, "b").value()).isEqualTo(1002);
        }
    }

    @Test
    void a_closed_shop_says_so() {
        Database shop = open();
        shop.close();
        assertThatIllegalStateException().isThrownBy(() -> note(shop, "a")).withMessage("The database is closed");
        assertThat(shop.check()).isPresent();
        shop.close();
    }

    @Test
    void an_interrupted_thread_finishes_its_unit_and_is_still_interrupted() {
        try (Database shop = open()) {
            Thread.currentThread().interrupt();
            note(shop, "interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(shop.catalog().note("interrupted")).hasValue("kept");
        }
    }

    @Test
    void a_thread_interrupted_in_the_middle_of_a_unit_does_not_take_the_file_away_from_the_others() {
        try (Database shop = open()) {
            shop.unitOfWork().perform(() -> {
                shop.catalog().keepNote("interrupted", "kept");
                Thread.currentThread().interrupt();
            });
            note(shop, "after");
            Thread.interrupted(); // whether the flag survived is not promised
            assertThat(shop.catalog().note("interrupted")).hasValue("kept");
            assertThat(shop.catalog().note("after")).hasValue("kept");
        }
    }

    @Test
    void a_killed_process_loses_nothing_that_it_had_confirmed() throws Exception {
        Path told = folder.resolve("told");
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledShop.class.getName(),
                        folder.toString())
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            await().atMost(Duration.ofSeconds(40)).until(() -> confirmed(told) >= 200);
            assertThatIllegalStateException().isThrownBy(this::open).withMessageContaining("in use by another");
        } finally {
            shop.destroyForcibly();
        }
        assertThat(shop.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (Database again = open()) {
            for (long number = 0; number < confirmed(told); number++) {
                assertThat(again.catalog().note("sale " + number))
                        .as("sale " + number)
                        .hasValue("kept");
            }
        }
    }

    private static long confirmed(Path told) throws IOException {
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(KilledShop.CONFIRMED::equals).count();
        }
    }
}
