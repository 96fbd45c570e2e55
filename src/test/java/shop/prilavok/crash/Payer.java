package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.functional.Admin;
import shop.prilavok.functional.Buyer;
import shop.prilavok.functional.Town;

/** A customer who buys one thing by card, and the ways in which that can end, as everybody has to see them. */
final class Payer {
    /** What the books have of a sale. */
    static final List<String> SOLD = List.of("order Paid", "payment Succeeded", "CHARGE 45000", "FEE -1537", "sale -1");

    private static final List<String> REFUNDED = List.of(
            "order Refunded",
            "payment Succeeded",
            "refund Succeeded",
            "CHARGE 45000",
            "FEE -1537",
            "REFUND -45000",
            "return 1",
            "sale -1");
    private static final String RECEIPT = "✅ Заказ №";
    private static final Pattern NUMBER = Pattern.compile("№ (\\d+)");

    final MoneyTrail trail;
    private final FragileShop shop;
    private final Buyer buyer;

    Payer(FragileShop shop, long id, String name) {
        this.shop = shop;
        buyer = shop.town.buyer(id, name);
        trail = new MoneyTrail(shop, id);
    }

    void comesToTheSummary(FragileShop.Mode mode) {
        shop.open(mode);
        buyer.toSummary("Чай", "Иван-чай");
    }

    void confirms() {
        buyer.press("Подтвердить и оплатить");
    }

    /** Says which payment it leads to. */
    String getsTheLink(FragileShop.Mode mode) {
        comesToTheSummary(mode);
        confirms();
        return buyer.paymentId();
    }

    void pays() {
        buyer.pay();
    }

    boolean hasPaid() {
        return trail.account().contains("payment 45000 succeeded");
    }

    /** The payment page is still open in a browser: nobody can close it before its hour is over. */
    void paysBehindTheOldLink() {
        shop.town.yooKassa.pay(trail.payments().get(0).id(), PayMethod.CARD);
    }

    void buys(FragileShop.Mode mode) {
        getsTheLink(mode);
        pays();
        sees(RECEIPT);
    }

    void cancels() {
        buyer.press("Отменить заказ").press("Да, отменить").sees("отменён");
    }

    void getsTheMoneyBackFromAnAdmin() {
        String card = "Заказ № " + order() + " ";
        new Admin(shop.town)
                .press("Вернуть деньги", card)
                .press("Весь заказ", card)
                .press("Вернуть на склад", card)
                .press("Да, вернуть", card);
    }

    void sees(String words) {
        buyer.sees(words);
    }

    long receipts() {
        return buyer.countOf(RECEIPT);
    }

    /** The number of the order, as the chat shows it. */
    String order() {
        Matcher number = NUMBER.matcher(String.join("\n", buyer.messages()));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    void expectSold() throws SQLException {
        sees(RECEIPT);
        expectTold(" · оплачен");
        assertThat(trail.account()).containsExactly("payment 45000 succeeded");
        assertThat(trail.books()).isEqualTo(SOLD);
        assertThat(receipts()).isEqualTo(1);
    }

    void expectLetGo() {
        Awaitility.await("the money is let go, and nobody has to be told of it")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(trail.books()).containsExactly("order Canceled", "payment Canceled"));
        expectTold("отменён");
        assertThat(trail.account()).containsExactly("payment 45000 canceled");
        assertThat(trail.asked(MoneyStep.CAPTURE)).isEmpty();
    }

    void expectRefunded() throws SQLException {
        sees("деньги возвращены");
        expectTold("деньги возвращены");
        assertThat(trail.account()).containsExactly("payment 45000 succeeded", "refund 45000 succeeded");
        assertThat(trail.books()).isEqualTo(REFUNDED);
    }

    /** The admins read this about the order. */
    void expectTold(String words) {
        String number = "№ " + order();
        Town.eventually(
                "the admins are told «" + words + "» of " + number,
                () -> shop.town.adminMessages().stream()
                        .anyMatch(text -> text.contains(number) && text.contains(words)));
    }
}
