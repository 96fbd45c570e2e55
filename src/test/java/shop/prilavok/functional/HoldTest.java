package shop.prilavok.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.Shop;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.PayMethod;

/** A shop that first holds the money and takes it when the goods are there, over all three wires. */
class HoldTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeEach
    void open() {
        town = new Town(folder, List.of(List.of("TEA-1", "Чай", "Иван-чай", 450, 1)));
        shop = town.shop(Map.of("PRILAVOK_PAYMENT_MODE", "hold"));
        shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
        town.close();
    }

    @Test
    void money_is_taken_when_the_goods_are_there() {
        Buyer anna = town.buyer(1001, "Анна").order("Чай", "Иван-чай");
        FakePayment held = town.yooKassa.pay(anna.paymentId(), PayMethod.CARD);
        assertThat(held.status()).isEqualTo("waiting_for_capture");

        anna.sees("оплачен");

        assertThat(town.yooKassa.captured()).isEqualTo(45_000);
    }

    @Test
    void money_is_let_go_when_the_merchant_has_counted_the_goods_away() {
        Buyer anna = town.buyer(1001, "Анна").order("Чай", "Иван-чай");
        String payment = anna.paymentId();
        Town.eventually(
                "the formula stands in the stock cell",
                () -> town.sheet.merchant().tab(Town.PRODUCTS).cell("E2").isFormula());
        town.sheet.merchant().type(Town.PRODUCTS, "E2", "0");
        Town.eventually("the recount is booked", () -> town.journal().stream().anyMatch(row -> row.contains("-1")));

        town.yooKassa.pay(payment, PayMethod.CARD);

        anna.sees("Деньги не списаны");
        assertThat(town.yooKassa.captured()).isZero();
        assertThat(town.yooKassa.payment(payment).orElseThrow().status()).isEqualTo("canceled");
        Town.eventually(
                "the admins are told",
                () -> town.adminMessages().stream().anyMatch(text -> text.contains("отложены на карте")));
    }
}
