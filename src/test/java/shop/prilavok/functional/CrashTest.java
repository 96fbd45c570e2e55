package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.fakesheets.SheetsFault;
import shop.prilavok.faketelegram.TelegramFault;
import shop.prilavok.faketelegram.TelegramFaults;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;

/** The shop's process is killed at the worst moments of a sale, and started again. */
class CrashTest {
    private static final String CREATE = "POST /v3/payments";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private ShopProcess shop;

    @SuppressWarnings("NullAway.Init")
    private Buyer anna;

    @BeforeEach
    void bring_the_customer_to_the_summary() {
        town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 10)));
        start();
        Town.eventually(
                "the opening stock is in the sheet", () -> town.journal().size() == 1);
        anna = town.buyer(1001, "Анна").toSummary("Чай", "Иван-чай");
    }

    @AfterEach
    void close() {
        shop.kill();
        town.close();
    }

    @Test
    void an_update_that_was_read_but_not_stored_comes_again() {
        shop.freeze();
        anna.press("Подтвердить и оплатить"); // Telegram hands it over, nobody takes it
        shop.kill();
        start();

        anna.pay();
        expectExactlyOneSale();
    }

    @Test
    void an_update_that_was_stored_but_perhaps_not_handled_is_handled_once() {
        long polls = polls();
        anna.press("Подтвердить и оплатить");
        Town.eventually("Telegram heard that the press arrived", () -> polls() > polls);
        shop.kill();
        start();

        anna.pay();
        expectExactlyOneSale();
    }

    @Test
    void an_order_whose_payment_was_intended_but_not_asked_for_gets_its_link() {
        town.yooKassa.faults().untilOff(Fault.HANGS_UP_BEFORE_EFFECT);
        anna.press("Подтвердить и оплатить");
        Town.eventually("the shop tried to make the payment", () -> creations() > 0);
        shop.kill();
        assertThat(town.yooKassa.payments()).isEmpty();
        town.yooKassa.faults().off();
        start();

        anna.pay();
        expectExactlyOneSale();
    }

    @Test
    void a_payment_whose_answer_was_lost_is_not_made_twice() {
        town.yooKassa.faults().next(1, Fault.HANGS_AFTER_EFFECT, CREATE);
        anna.press("Подтвердить и оплатить");
        Town.eventually("the payment exists", () -> town.yooKassa.payments().size() == 1);
        shop.kill();
        start();

        anna.pay();
        expectExactlyOneSale();
    }

    @Test
    void a_sale_that_was_paid_while_nobody_could_be_told_is_told_and_written_once() {
        anna.press("Подтвердить и оплатить");
        anna.paymentId();
        var noSheet = town.sheets.faults().on(new SheetsFault.Down());
        town.telegram.faults().on(new TelegramFault.ServerError(), TelegramFaults.sending());
        anna.pay();
        Town.eventually("the shop tries in vain to tell", this::triesToTell);
        shop.kill();
        noSheet.off();
        town.telegram.faults().clear();
        start();

        expectExactlyOneSale();
    }

    @Test
    void a_shop_that_was_closed_while_the_customer_paid_finds_the_money() {
        anna.press("Подтвердить и оплатить");
        anna.paymentId();
        shop.kill();
        anna.pay();
        start();

        expectExactlyOneSale();
    }

    private void expectExactlyOneSale() {
        anna.sees("✅ Заказ №"); // the receipt
        Town.eventually("the sale is in the journal", () -> !town.sales().isEmpty());
        Town.eventually(
                "the admins' card is right",
                () -> town.adminMessages().stream()
                        .anyMatch(text -> text.contains("Иван-чай") && text.contains("оплачен")));
        Town.eventually(
                "the sheet shows what is left",
                () -> town.sheet
                        .merchant()
                        .tab(Town.PRODUCTS)
                        .cell("E2")
                        .shown()
                        .equals("9"));
        assertThat(town.sales()).hasSize(1);
        assertThat(town.yooKassa.payments()).hasSize(1);
        assertThat(town.yooKassa.captured()).isEqualTo(45_000);
        assertThat(town.yooKassa.refunded()).isZero();
        assertThat(cards()).hasSizeBetween(1, 2).last().asString().contains("оплачен");
        assertThat(anna.countOf("✅ Заказ №")).isEqualTo(1);
    }

    /**
     * Telegram knows no idempotence key: a card whose answer the killed shop did not live to store is sent once more. The
     * last one is the card that is kept true.
     */
    private List<String> cards() {
        return town.adminMessages().stream()
                .filter(text -> text.contains("Иван-чай"))
                .toList();
    }

    private void start() {
        shop = new ShopProcess(town.environment(), folder.resolve("shop.log"), "run");
    }

    private long polls() {
        return town.telegram.calls().stream()
                .filter(call -> call.method().equals("getUpdates"))
                .count();
    }

    private long creations() {
        return town.yooKassa.calls().stream()
                .filter(call -> (call.method() + " " + call.path()).equals(CREATE))
                .count();
    }

    private boolean triesToTell() {
        return town.telegram.calls().stream()
                .anyMatch(call -> call.text("text").orElse("").contains("оплачен"));
    }
}
