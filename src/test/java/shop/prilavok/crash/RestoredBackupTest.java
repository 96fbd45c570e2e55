package shop.prilavok.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.prilavok.crash.FragileShop.Mode.HOLD;
import static shop.prilavok.crash.MoneyStep.CAPTURE;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.prilavok.functional.Buyer;
import shop.prilavok.functional.Town;

/** The data folder is put back to an older copy: what the books have forgotten is shown to the admins, and not touched. */
@SuppressWarnings("NullAway.Init")
class RestoredBackupTest {
    private FragileShop shop;
    private MoneyTrail trail;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new FragileShop(folder, HOLD);
        trail = new MoneyTrail(shop, 1_001);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void payments_that_the_restored_books_have_forgotten_are_shown_once_and_never_taken() throws Exception {
        Path backup = shop.backup();
        buys(1_001, "Анна");
        Buyer boris = shop.town.buyer(1_002, "Борис").order("Чай", "Иван-чай");
        boris.paymentId();
        shop.diesBefore(CAPTURE, boris::pay);
        String taken = trail.payments().get(0).id();
        String held = trail.payments().get(1).id();

        shop.putBack(backup);
        shop.restartForReconciliation();

        expectToldOnce("есть оплата " + taken);
        expectToldOnce("(платёж " + held);
        try (Books books = shop.books()) {
            assertThat(books.column("select gateway_id from orphan_payment order by held"))
                    .containsExactly(taken, held);
            assertThat(books.column("select id from orders")).isEmpty();
            assertThat(books.column("select kind from money_entry")).isEmpty();
        }
        buys(1_003, "Вера"); // under a number that was given before
        assertThat(trail.account())
                .containsExactly(
                        "payment 45000 succeeded", "payment 45000 waiting_for_capture", "payment 45000 succeeded");
        assertThat(trail.asked(CAPTURE).stream().filter(call -> call.path().contains(held)))
                .isEmpty();
    }

    @Test
    void a_file_put_back_alone_is_brought_up_to_date_by_its_own_log_and_not_opened_beside_a_later_one()
            throws Exception {
        shop.stop(); // which leaves a file and no log
        Path backup = shop.backup();
        shop.restart();
        buys(1_001, "Анна");
        shop.kill();
        shop.putBackBesideTheLog(backup);

        shop.restart();
        buys(1_002, "Борис");
        assertThat(trail.books()).isEqualTo(Payer.SOLD);
        shop.kill();
        shop.putBackBesideTheLog(backup);

        assertThat(shop.refusalToOpen()).contains("prilavok.redo.a", "prilavok.redo.b");
        shop.putBack(backup);
        shop.restartForReconciliation();
        trail.payments().forEach(theirs -> expectToldOnce("есть оплата " + theirs.id()));
        assertThat(trail.account()).containsExactly("payment 45000 succeeded", "payment 45000 succeeded");
    }

    private void buys(long id, String name) {
        shop.town.buyer(id, name).order("Чай", "Иван-чай").pay().sees("✅ Заказ №");
    }

    private void expectToldOnce(String words) {
        Town.eventually("the admins are told «" + words + "»", () -> told(words) > 0);
        assertThat(told(words)).isEqualTo(1);
    }

    private long told(String words) {
        return shop.town.adminMessages().stream()
                .filter(text -> text.contains(words))
                .count();
    }
}
