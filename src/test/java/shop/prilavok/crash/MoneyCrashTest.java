package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.crash.FragileShop.Mode.DIRECT;
import static shop.prilavok.crash.FragileShop.Mode.HOLD;
import static shop.prilavok.crash.MoneyStep.CAPTURE;
import static shop.prilavok.crash.MoneyStep.LINK;
import static shop.prilavok.crash.MoneyStep.LOOK;
import static shop.prilavok.crash.MoneyStep.PAYMENT;
import static shop.prilavok.crash.MoneyStep.RECEIPT;
import static shop.prilavok.crash.MoneyStep.REFUND;
import static shop.prilavok.crash.MoneyStep.RELEASE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.functional.Town;

/**
 * The shop's process is killed at every step of the way that money takes, and opened again, at once or a day later. Each
 * time YooKassa, the books, the customer and the admins have to agree in the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one town, whose shop dies once in every test, and many customers
@TestMethodOrder(MethodOrderer.MethodName.class) // first money at once, then held money: each other way is a start more
@SuppressWarnings("NullAway.Init")
class MoneyCrashTest {
    private static final List<String> WAITS_FOR_ANSWER =
            List.of("order AwaitingPayment", "payment Intended", "reserved 1");
    private static final List<String> WAITS_FOR_MONEY =
            List.of("order AwaitingPayment", "payment Pending", "reserved 1");
    private static final List<String> EXPIRED = List.of("order Expired", "payment Canceled");
    private static final Duration A_DAY = Duration.ofHours(25); // longer than YooKassa remembers a key

    private FragileShop shop;
    private Payer anna;
    private MoneyTrail trail;
    private long customers = 1_000;

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = new FragileShop(folder, DIRECT);
    }

    @BeforeEach
    void let_a_new_customer_in() {
        customers++;
        anna = new Payer(shop, customers, "Анна " + customers);
        trail = anna.trail;
    }

    @AfterAll
    void close() {
        shop.close();
    }

    // The payment is made.

    @Test
    void a_payment_that_was_decided_and_not_yet_asked_for_is_asked_for_once() throws Exception {
        anna.comesToTheSummary(DIRECT);
        Asked lost = shop.diesBefore(PAYMENT, () -> anna.confirms());
        assertThat(trail.books()).isEqualTo(WAITS_FOR_ANSWER);
        assertThat(trail.account()).isEmpty();

        shop.restart();
        anna.pays();

        anna.expectSold();
        assertThat(trail.asked(PAYMENT)).containsExactly(lost);
    }

    @Test
    void a_payment_whose_answer_was_lost_is_asked_for_in_the_same_words_and_is_the_same() throws Exception {
        anna.comesToTheSummary(DIRECT);
        Asked unanswered = shop.diesAfter(PAYMENT, () -> anna.confirms());
        assertThat(trail.books()).isEqualTo(WAITS_FOR_ANSWER);
        assertThat(trail.account()).containsExactly("payment 45000 pending");

        shop.restart();
        anna.pays();

        anna.expectSold();
        assertThat(trail.asked(PAYMENT)).containsExactly(unanswered, unanswered);
    }

    @Test
    void a_payment_whose_answer_was_lost_for_a_day_is_found_in_the_list_and_not_asked_for_again() throws Exception {
        anna.comesToTheSummary(DIRECT);
        Asked unanswered = shop.diesAfter(PAYMENT, () -> anna.confirms());

        shop.restartAfter(A_DAY);

        anna.sees("Время на оплату вышло");
        anna.expectTold("не оплачен");
        assertThat(trail.asked(PAYMENT)).containsExactly(unanswered);
        assertThat(trail.account()).containsExactly("payment 45000 canceled");
        assertThat(trail.books()).isEqualTo(EXPIRED);
    }

    @Test
    void a_payment_that_never_arrived_and_is_not_in_the_list_a_day_later_is_given_up() throws Exception {
        anna.comesToTheSummary(DIRECT);
        shop.diesBefore(PAYMENT, () -> anna.confirms());

        shop.restartAfter(A_DAY);

        anna.sees("Платёжный сервис так и не ответил. Деньги не списаны.");
        anna.expectTold("отказалась создавать платёж");
        assertThat(trail.asked(PAYMENT)).isEmpty();
        assertThat(trail.books()).containsExactly("order Expired", "payment Refused");
    }

    @Test
    void a_link_that_could_not_be_shown_any_more_is_shown() throws Exception {
        anna.comesToTheSummary(DIRECT);
        shop.diesBefore(LINK, () -> anna.confirms());
        assertThat(trail.books()).isEqualTo(WAITS_FOR_MONEY);

        shop.restart();
        anna.pays();

        anna.expectSold();
        assertThat(trail.asked(PAYMENT)).hasSize(1);
    }

    // The customer pays.

    @Test
    void money_that_came_while_the_shop_was_dead_is_booked() throws Exception {
        anna.getsTheLink(DIRECT);
        shop.kill();
        anna.pays();
        assertThat(trail.books()).isEqualTo(WAITS_FOR_MONEY);

        shop.restart();

        anna.expectSold();
    }

    @Test
    void money_that_came_days_before_the_shop_opened_again_is_booked() throws Exception {
        anna.getsTheLink(DIRECT);
        shop.kill();
        anna.pays();

        shop.restartAfter(Duration.ofDays(4));

        anna.expectSold();
    }

    @Test
    void money_that_was_seen_and_not_yet_booked_is_booked_once() throws Exception {
        anna.getsTheLink(DIRECT);
        shop.diesAfter(LOOK, anna::hasPaid, anna::pays);
        assertThat(trail.books()).isEqualTo(WAITS_FOR_MONEY);

        shop.restart();

        anna.expectSold();
    }

    @Test
    void money_for_an_order_that_was_canceled_before_is_sent_back() throws Exception {
        String payment = anna.getsTheLink(DIRECT);
        anna.cancels();
        shop.kill();
        shop.town.yooKassa.pay(payment, PayMethod.SBP);

        shop.restart();

        anna.sees("деньги возвращены");
        anna.expectTold("пришли деньги, которых магазин уже не ждал");
        assertThat(trail.account()).containsExactly("payment 45000 succeeded", "refund 45000 succeeded");
        assertThat(trail.books())
                .containsExactly(
                        "order Refunded",
                        "payment Succeeded",
                        "refund Succeeded",
                        "CHARGE 45000",
                        "FEE -384",
                        "REFUND -45000");
    }

    @Test
    void a_sale_that_was_booked_and_told_nobody_is_told_and_written_once() throws Exception {
        anna.getsTheLink(DIRECT);
        shop.diesBefore(RECEIPT, anna::pays);
        assertThat(trail.books()).isEqualTo(Payer.SOLD);
        assertThat(anna.receipts()).isZero();

        shop.restart();

        anna.expectSold();
        String sale = "sale:" + anna.order() + ":TEA-1";
        Town.eventually(
                "the sale is in the journal", () -> shop.town.sales().stream().anyMatch(row -> row.contains(sale)));
        assertThat(shop.town.sales().stream().filter(row -> row.contains(sale))).hasSize(1);
    }

    // Held money is taken.

    @Test
    void held_money_that_came_while_the_shop_was_dead_is_taken_once() throws Exception {
        anna.getsTheLink(HOLD);
        shop.kill();
        anna.pays();
        assertThat(trail.account()).containsExactly("payment 45000 waiting_for_capture");

        shop.restart();

        anna.expectSold();
        assertThat(trail.asked(CAPTURE)).hasSize(1);
    }

    @Test
    void held_money_whose_time_ran_out_while_the_shop_was_dead_is_not_asked_for() throws Exception {
        anna.getsTheLink(HOLD);
        shop.kill();
        anna.pays();

        shop.restartAfter(Duration.ofDays(8));

        anna.sees("Время на оплату вышло, деньги остались у вас.");
        anna.expectTold("не оплачен");
        assertThat(trail.asked(CAPTURE)).isEmpty();
        assertThat(trail.account()).containsExactly("payment 45000 canceled");
        assertThat(trail.books()).isEqualTo(EXPIRED);
    }

    @Test
    void held_money_that_was_to_be_taken_is_taken_once() throws Exception {
        anna.getsTheLink(HOLD);
        Asked lost = shop.diesBefore(CAPTURE, anna::pays);
        assertThat(trail.books()).containsExactly("order AwaitingPayment", "payment Capturing", "reserved 1");
        assertThat(trail.account()).containsExactly("payment 45000 waiting_for_capture");

        shop.restart();

        anna.expectSold();
        assertThat(trail.asked(CAPTURE)).containsExactly(lost);
    }

    @Test
    void held_money_that_was_taken_and_not_yet_booked_is_booked_once() throws Exception {
        anna.getsTheLink(HOLD);
        Asked unanswered = shop.diesAfter(CAPTURE, anna::pays);
        assertThat(trail.books()).containsExactly("order AwaitingPayment", "payment Capturing", "reserved 1");

        shop.restart();

        anna.expectSold();
        assertThat(trail.asked(CAPTURE)).containsOnly(unanswered);
    }

    @Test
    void held_money_that_was_taken_is_booked_once_even_a_day_later() throws Exception {
        anna.getsTheLink(HOLD);
        shop.diesAfter(CAPTURE, anna::pays);

        shop.restartAfter(A_DAY);

        anna.expectSold();
    }

    @Test
    void held_money_that_was_to_be_taken_and_is_gone_gives_the_pieces_back() throws Exception {
        String payment = anna.getsTheLink(HOLD);
        shop.diesBefore(CAPTURE, anna::pays);
        shop.town.yooKassa.expire(payment);

        shop.restart();

        anna.sees("Время на оплату вышло, деньги остались у вас.");
        anna.expectTold("не оплачен");
        assertThat(trail.account()).containsExactly("payment 45000 canceled");
        assertThat(trail.books()).isEqualTo(EXPIRED);
    }

    // Held money is let go.

    @Test
    void held_money_that_was_to_be_let_go_is_let_go_once() throws Exception {
        anna.getsTheLink(HOLD);
        anna.cancels();
        Asked lost = shop.diesBefore(RELEASE, anna::paysBehindTheOldLink);
        assertThat(trail.books()).containsExactly("order Canceled", "payment Releasing");
        assertThat(trail.account()).containsExactly("payment 45000 waiting_for_capture");

        shop.restart();

        anna.expectLetGo();
        assertThat(trail.asked(RELEASE)).containsExactly(lost);
    }

    @Test
    void held_money_that_was_let_go_and_not_yet_booked_is_booked() throws Exception {
        anna.getsTheLink(HOLD);
        anna.cancels();
        Asked unanswered = shop.diesAfter(RELEASE, anna::paysBehindTheOldLink);
        assertThat(trail.books()).containsExactly("order Canceled", "payment Releasing");

        shop.restart();

        anna.expectLetGo();
        assertThat(trail.asked(RELEASE)).containsOnly(unanswered);
    }

    // Money goes back.

    @Test
    void a_refund_that_was_decided_and_not_yet_asked_for_is_asked_for_once() throws Exception {
        anna.buys(DIRECT);
        Asked lost = shop.diesBefore(REFUND, anna::getsTheMoneyBackFromAnAdmin);
        assertThat(trail.books()).contains("order Refunding", "refund Intended", "CHARGE 45000", "sale -1");
        assertThat(trail.account()).containsExactly("payment 45000 succeeded");

        shop.restart();

        anna.expectRefunded();
        assertThat(trail.asked(REFUND)).containsExactly(lost);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_asked_for_in_the_same_words_and_is_the_same() throws Exception {
        anna.buys(DIRECT);
        Asked unanswered = shop.diesAfter(REFUND, anna::getsTheMoneyBackFromAnAdmin);
        assertThat(trail.books()).contains("order Refunding", "refund Intended");
        assertThat(trail.account()).containsExactly("payment 45000 succeeded", "refund 45000 succeeded");

        shop.restart();

        anna.expectRefunded();
        assertThat(trail.asked(REFUND)).containsExactly(unanswered, unanswered);
    }

    @Test
    void a_refund_whose_answer_was_lost_for_a_day_is_found_in_the_list_and_not_asked_for_again() throws Exception {
        anna.buys(DIRECT);
        Asked unanswered = shop.diesAfter(REFUND, anna::getsTheMoneyBackFromAnAdmin);

        shop.restartAfter(A_DAY);

        anna.expectRefunded();
        assertThat(trail.asked(REFUND)).containsExactly(unanswered);
    }

    @Test
    void a_refund_that_never_arrived_and_is_not_in_the_list_a_day_later_is_left_to_the_admins() throws Exception {
        anna.buys(DIRECT);
        shop.diesBefore(REFUND, anna::getsTheMoneyBackFromAnAdmin);

        shop.restartAfter(A_DAY);

        anna.expectTold("не получилось, деньги пока у вас");
        assertThat(trail.asked(REFUND)).isEmpty();
        assertThat(trail.account()).containsExactly("payment 45000 succeeded");
        assertThat(trail.books()).contains("order Refunding", "refund Failed").doesNotContain("REFUND -45000");
    }
}
