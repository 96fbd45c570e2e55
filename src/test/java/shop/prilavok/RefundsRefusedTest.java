package shop.prilavok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.prilavok.fakeyookassa.FakePayment;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.PayMethod;
import shop.prilavok.fakeyookassa.YooKassaAccount;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.moneyworld.RunningTill;
import shop.prilavok.payment.GatewayPayment;
import shop.prilavok.simulation.Books;
import shop.prilavok.simulation.Life;
import shop.prilavok.simulation.Town;
import shop.prilavok.simulation.WorldClock;

/** YooKassa takes money but makes no refunds, because a right is missing or that part of it is down. */
class RefundsRefusedTest {
    private final WorldClock clock = new WorldClock(Instant.parse("2026-11-21T09:00:00Z"));
    private final FakeYooKassa yooKassa =
            new FakeYooKassa(YooKassaAccount.of(Town.SHOP_ID, Town.SECRET), clock, new Random(1));
    private final RunningTill till = open();

    private RunningTill open() {
        RunningTill.Builder builder = SimulatedTill.builder();
        Books books = new Books("refunds-refused-" + System.identityHashCode(this));
        builder.prepare(books.forLife(new Life()));
        return builder.open(new RunningTill.Site(
                clock, new Random(1), this::carry, books.forLife(new Life()), false, List.of(tea())));
    }

    private static RunningTill.Ware tea() {
        return new RunningTill.Ware("TEA", 500_00, 10);
    }

    private Response carry(Request request) throws IOException {
        try {
            return yooKassa.answer(request);
        } catch (HangUp e) {
            throw new IOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void letPass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            till.chores().forEach(chore -> {
                int left = 50;
                while (left-- > 0 && chore.step().getAsBoolean()) {
                    clock.moveTo(clock.instant().plusMillis(5));
                }
            });
            clock.moveTo(clock.instant().plusSeconds(1));
        }
    }

    private FakePayment order(String token, long customer) {
        till.checkOut(token, customer, Map.of("TEA", 1), false);
        letPass(Duration.ofMinutes(1));
        List<FakePayment> payments = yooKassa.payments();
        return payments.get(payments.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORIZED", "DOWN"})
    void refunds_that_cannot_be_made_keep_no_customer_from_paying(Fault fault) {
        List<FakePayment> paid = List.of(order("paid-1", 1), order("paid-2", 2), order("paid-3", 3));
        paid.forEach(payment -> yooKassa.pay(payment.id(), PayMethod.CARD));
        letPass(Duration.ofMinutes(2));
        yooKassa.faults().next(1_000_000, fault, "POST /v3/refunds");
        paid.forEach(
                payment -> till.refund(Long.parseLong(payment.terms().metadata().get(GatewayPayment.ORDER))));
        letPass(Duration.ofMinutes(5));
        int before = yooKassa.payments().size();

        order("another", 4);

        assertThat(yooKassa.payments()).as("payments that can be paid").hasSize(before + 1);
        assertThat(yooKassa.refunds()).isEmpty();
        yooKassa.faults().off();
        letPass(Duration.ofMinutes(2));
        assertThat(yooKassa.refunds()).as("once it works again").hasSize(3);
    }
}
