package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.Progress;
import shop.prilavok.order.StateChange;
import shop.prilavok.payment.GatewayCall;
import shop.prilavok.payment.Intent;
import shop.prilavok.payment.MoneyEntry;
import shop.prilavok.payment.MoneyLedger;
import shop.prilavok.payment.Orphan;
import shop.prilavok.payment.Payment;
import shop.prilavok.payment.PaymentId;
import shop.prilavok.payment.Payments;
import shop.prilavok.payment.Refund;
import shop.prilavok.payment.RefundId;
import shop.prilavok.payment.Refunds;
import shop.prilavok.payment.RefusedCalls;
import shop.prilavok.payment.Returned;

class MoneyTablesTest extends OnEachStore {
    private static final String URL = "https://pay.example/1";

    private Payments payments() {
        return db.payments();
    }

    private static final Returned RETURNED =
            new Returned(Map.of(new Sku("CUP"), 1, new Sku("TEA"), 2), true, Returned.Goods.WRITTEN_OFF);

    private Refunds refunds() {
        return db.refunds();
    }

    private Intent intent(OrderId order, String key) {
        return new Intent(order, Money.parse("1091.00"), key, "{\"email\":\"anna@example.org\"}", now());
    }

    private Payment.Intended intended(OrderId order, String id) {
        Payment.Intended payment = new Payment.Intended(new PaymentId(id), intent(order, "p-" + id));
        unit.perform(() -> payments().add(payment));
        return payment;
    }

    private <T extends Payment> T saved(T payment) {
        unit.perform(() -> payments().save(payment));
        assertThat(payments().find(payment.id())).hasValue(payment);
        return payment;
    }

    private Payment.Pending pending(OrderId order, String id) {
        Payment.Intended intended = intended(order, id);
        return saved(new Payment.Pending(intended.id(), intended.intent(), "gw-" + id, URL));
    }

    private Refund.Pending pendingRefund(PaymentId payment, OrderId order, String id) {
        Refund.Intended intended = new Refund.Intended(new RefundId(id), payment, RETURNED, intent(order, "r-" + id));
        unit.perform(() -> refunds().add(intended, "Оля"));
        assertThat(refunds().find(intended.id())).hasValue(intended);
        return saved(new Refund.Pending(intended.id(), payment, RETURNED, intended.intent(), "gw-" + id));
    }

    private <T extends Refund> T saved(T refund) {
        unit.perform(() -> refunds().save(refund));
        assertThat(refunds().find(refund.id())).hasValue(refund);
        return refund;
    }

    @Test
    void every_state_of_a_payment_comes_back_as_it_was_stored() {
        OrderId order = placedId("one");
        Payment.Pending first = pending(order, "a");
        saved(new Payment.Held(first.id(), first.intent(), first.gatewayId()));
        saved(new Payment.Capturing(first.id(), first.intent(), first.gatewayId()));
        saved(new Payment.Releasing(first.id(), first.intent(), first.gatewayId(), "sold_out"));
        saved(new Payment.Canceled(first.id(), first.intent(), first.gatewayId(), "expired_on_capture"));
        Payment.Intended second = intended(order, "b");
        saved(new Payment.Refused(second.id(), second.intent(), "invalid_request"));
        Payment.Pending third = pending(order, "c");
        saved(new Payment.Succeeded(third.id(), third.intent(), third.gatewayId()));
        assertThat(payments().ofOrder(order))
                .extracting(Payment::id)
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(payments().findByGatewayId("gw-a").orElseThrow().id()).isEqualTo(first.id());
        assertThat(payments().findByGatewayId("gw-b")).isEmpty();
    }

    @Test
    void an_order_has_at_most_one_payment_that_is_not_over() {
        OrderId order = placedId("one");
        Payment.Pending first = pending(order, "a");
        assertThatThrownBy(() -> intended(order, "b")).isInstanceOf(RuntimeException.class);
        saved(new Payment.Canceled(first.id(), first.intent(), first.gatewayId(), "canceled_by_merchant"));
        intended(order, "c");
        assertThat(payments().ofOrder(order)).hasSize(2);
    }

    @Test
    void a_payment_that_is_over_never_changes_again() {
        Payment.Pending payment = pending(placedId("one"), "a");
        saved(new Payment.Succeeded(payment.id(), payment.intent(), payment.gatewayId()));
        assertThatIllegalStateException().isThrownBy(() -> saved(payment)).withMessageContaining("Payment a");
        assertThat(payments().find(payment.id()).orElseThrow()).isInstanceOf(Payment.Succeeded.class);
    }

    @Test
    void two_payments_never_go_under_one_idempotence_key() {
        intended(placedId("one"), "a");
        Payment.Intended thief = new Payment.Intended(new PaymentId("b"), intent(placedId("two"), "p-a"));
        assertThatThrownBy(() -> unit.perform(() -> payments().add(thief))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_payment_is_looked_at_as_soon_as_the_service_knows_it_until_it_is_over() {
        Payment.Intended intended = intended(placedId("one"), "a");
        assertThat(payments().dueForCheck(now(), 10)).isEmpty();
        assertThat(payments().nextCheck()).isEmpty();
        Payment.Pending pending = saved(new Payment.Pending(intended.id(), intended.intent(), "gw-a", URL));
        assertThat(payments().dueForCheck(now(), 10)).containsExactly(pending);
        unit.perform(() -> payments().checkAgain(pending.id(), now().plusSeconds(5)));
        assertThat(payments().dueForCheck(now(), 10)).isEmpty();
        assertThat(payments().nextCheck()).hasValue(now().plusSeconds(5));
        assertThat(payments().dueForCheck(now().plusSeconds(5), 10)).containsExactly(pending);
        saved(new Payment.Succeeded(pending.id(), pending.intent(), "gw-a"));
        unit.perform(() -> payments().checkAgain(pending.id(), now()));
        assertThat(payments().dueForCheck(now().plusSeconds(5), 10)).isEmpty();
        assertThat(payments().nextCheck()).isEmpty();
    }

    @Test
    void of_many_payments_the_longest_due_are_looked_at_first() {
        Payment early = pending(placedId("one"), "a");
        clock.pass(Duration.ofSeconds(1));
        Payment late = pending(placedId("two"), "b");
        unit.perform(() -> payments().checkAgain(early.id(), now().plusSeconds(1)));
        assertThat(payments().dueForCheck(now().plusSeconds(9), 10)).containsExactly(late, early);
        assertThat(payments().dueForCheck(now().plusSeconds(9), 1)).containsExactly(late);
    }

    @Test
    void locking_what_is_not_there_is_an_error_that_names_it() {
        assertThatThrownBy(() -> unit.run(() -> payments().lock(new PaymentId("x"))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("payment x");
        assertThatThrownBy(() -> unit.run(() -> refunds().lock(new RefundId("y"))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("refund y");
    }

    @Test
    void locking_gives_what_is_stored_now() {
        OrderId order = placedId("one");
        Payment.Pending payment = pending(order, "a");
        Refund.Pending refund = pendingRefund(payment.id(), order, "r");
        assertThat(unit.<Payment>run(() -> payments().lock(payment.id()))).isEqualTo(payment);
        assertThat(unit.<Refund>run(() -> refunds().lock(refund.id()))).isEqualTo(refund);
    }

    @Test
    void every_state_of_a_refund_comes_back_and_one_that_is_over_never_changes_again() {
        OrderId order = placedId("one");
        PaymentId payment = pending(order, "a").id();
        Refund.Pending first = pendingRefund(payment, order, "r1");
        saved(new Refund.Succeeded(first.id(), payment, RETURNED, first.intent(), first.gatewayId()));
        assertThatIllegalStateException().isThrownBy(() -> saved(first)).withMessageContaining("Refund r1");
        Refund.Pending second = pendingRefund(payment, order, "r2");
        saved(new Refund.Failed(second.id(), payment, RETURNED, second.intent(), "insufficient_funds"));
        assertThat(refunds().ofOrder(order)).extracting(Refund::id).isEqualTo(List.of(first.id(), second.id()));
    }

    @Test
    void the_last_refund_of_an_order_is_found() {
        OrderId order = unit.run(db.orders()::nextId);
        MoneyLedger ledger = db.moneyLedger();
        MoneyEntry charge = new MoneyEntry(MoneyEntry.Kind.CHARGE, "gw-1", order, Money.parse("500.00"), now());
        MoneyEntry first =
                new MoneyEntry(MoneyEntry.Kind.REFUND, "r-1", order, Money.parse("-200.00"), now().plusSeconds(5));
        MoneyEntry last =
                new MoneyEntry(MoneyEntry.Kind.REFUND, "r-2", order, Money.parse("-300.00"), now().plusSeconds(9));
        unit.perform(() -> ledger.book(charge));
        assertThat(ledger.lastRefund(order)).isEmpty();

        unit.perform(() -> List.of(last, first).forEach(ledger::book));

        assertThat(ledger.lastRefund(order)).hasValue(last);
    }

    @Test
    void money_is_booked_once_and_read_by_its_time() {
        MoneyLedger ledger = db.moneyLedger();
        OrderId order = placedId("one");
        MoneyEntry charge = new MoneyEntry(MoneyEntry.Kind.CHARGE, "gw-1", order, Money.ofRoubles(10), now());
        MoneyEntry fee = new MoneyEntry(MoneyEntry.Kind.FEE, "gw-1", order, Money.parse("-0.35"), now());
        MoneyEntry refund =
                new MoneyEntry(MoneyEntry.Kind.REFUND, "gw-2", order, Money.ofRoubles(-10), now().plusSeconds(60));
        unit.perform(() -> {
            ledger.book(charge);
            ledger.book(fee);
            ledger.book(refund);
            ledger.book(new MoneyEntry(MoneyEntry.Kind.CHARGE, "gw-1", order, Money.ofRoubles(99), now()));
        });
        assertThat(ledger.between(now(), now().plusSeconds(61))).containsExactly(charge, fee, refund);
        assertThat(ledger.between(now(), now().plusSeconds(60))).containsExactly(charge, fee);
        assertThat(ledger.count(now(), now().plusSeconds(60))).isEqualTo(2);
        assertThat(ledger.kept(order)).isEqualTo(Money.ZERO);
        assertThat(ledger.find(MoneyEntry.Kind.CHARGE, "gw-1")).hasValue(charge);
        assertThat(ledger.find(MoneyEntry.Kind.REFUND, "gw-1")).isEmpty();
    }

    @Test
    void the_audit_has_every_step_of_a_payment_and_of_a_refund() {
        OrderId order = placedId("one");
        Payment.Pending payment = pending(order, "a");
        clock.pass(Duration.ofMinutes(5));
        saved(new Payment.Succeeded(payment.id(), payment.intent(), payment.gatewayId()));
        Refund.Pending refund = pendingRefund(payment.id(), order, "r");
        assertThatThrownBy(() -> unit.perform(() -> {
                    refunds().save(failed(refund));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        saved(new Refund.Succeeded(refund.id(), payment.id(), RETURNED, refund.intent(), refund.gatewayId()));

        assertThat(new StateChangeTable((Units) unit).of("payment:a"))
                .containsExactly(
                        new StateChange(1, "Intended", now().minusSeconds(300), Progress.CUSTOMER),
                        new StateChange(2, "Pending", now().minusSeconds(300), Progress.SHOP),
                        new StateChange(3, "Succeeded", now(), Progress.SHOP));
        assertThat(new StateChangeTable((Units) unit).of("refund:r"))
                .containsExactly(
                        new StateChange(1, "Intended", now(), "Оля"),
                        new StateChange(2, "Pending", now(), Progress.SHOP),
                        new StateChange(3, "Succeeded", now(), Progress.SHOP));
    }

    private static Refund.Failed failed(Refund refund) {
        return new Refund.Failed(
                refund.id(), refund.payment(), refund.returned(), refund.intent(), "insufficient_funds");
    }

    @Test
    void the_ledger_tells_what_is_left_of_an_orders_money() {
        MoneyLedger ledger = db.moneyLedger();
        OrderId order = placedId("one");
        OrderId other = placedId("two");
        unit.perform(() -> {
            ledger.book(new MoneyEntry(MoneyEntry.Kind.CHARGE, "gw-1", order, Money.ofRoubles(10), now()));
            ledger.book(new MoneyEntry(MoneyEntry.Kind.FEE, "gw-1", order, Money.parse("-0.35"), now()));
            ledger.book(new MoneyEntry(MoneyEntry.Kind.REFUND, "gw-2", order, Money.ofRoubles(-3), now()));
            ledger.book(new MoneyEntry(MoneyEntry.Kind.CHARGE, "gw-3", other, Money.ofRoubles(99), now()));
        });
        assertThat(ledger.kept(order)).isEqualTo(Money.ofRoubles(7));
        assertThat(ledger.kept(new OrderId(1))).isEqualTo(Money.ZERO);
    }

    @Test
    void an_orphan_is_news_once() {
        Orphan orphan = new Orphan("gw-1", "77", Money.ofRoubles(10), true, now());
        assertThat(unit.<Boolean>run(() -> db.orphans().add(orphan))).isTrue();
        assertThat(unit.<Boolean>run(() -> db.orphans().add(orphan))).isFalse();
    }

    @Test
    void a_refused_call_is_remembered_once_until_it_is_allowed_again() {
        RefusedCalls refused = db.refusedCalls();
        unit.perform(() -> refused.add(GatewayCall.CHARGE, now()));
        unit.perform(() -> {
            refused.add(GatewayCall.CHARGE, now().plusSeconds(1));
            refused.add(GatewayCall.REFUND, now());
        });
        assertThat(refused.all()).containsExactlyInAnyOrder(GatewayCall.CHARGE, GatewayCall.REFUND);

        unit.perform(() -> refused.remove(GatewayCall.CHARGE));
        assertThat(db.refusedCalls().all()).containsExactly(GatewayCall.REFUND);
    }

    private Instant usedSince(String account, Instant now) {
        return unit.run(() -> db.gatewayAccounts().usedSince(account, now));
    }

    @Test
    void a_change_of_the_account_is_remembered_with_its_time() {
        Instant changed = now().plusSeconds(60);
        assertThat(usedSince("1 test", now())).isEqualTo(Instant.EPOCH);
        assertThat(usedSince("1 test", changed)).isEqualTo(Instant.EPOCH);
        assertThat(usedSince("2", changed)).isEqualTo(changed);
        assertThat(usedSince("2", changed.plusSeconds(60))).isEqualTo(changed);
        assertThat(usedSince("1 test", changed.plusSeconds(90))).isEqualTo(changed.plusSeconds(90));
    }

    @Test
    void only_pending_refunds_are_looked_at() {
        OrderId order = placedId("one");
        PaymentId payment = pending(order, "a").id();
        Refund.Intended intended = new Refund.Intended(new RefundId("r"), payment, RETURNED, intent(order, "r-r"));
        unit.perform(() -> refunds().add(intended, "Оля"));
        assertThat(refunds().dueForCheck(now(), 10)).isEmpty();
        Refund.Pending pending = saved(new Refund.Pending(intended.id(), payment, RETURNED, intended.intent(), "gw-r"));
        assertThat(refunds().dueForCheck(now(), 10)).containsExactly(pending);
        unit.perform(() -> refunds().checkAgain(pending.id(), now().plusSeconds(60)));
        assertThat(refunds().dueForCheck(now(), 10)).isEmpty();
        assertThat(refunds().nextCheck()).hasValue(now().plusSeconds(60));
        saved(new Refund.Succeeded(pending.id(), payment, RETURNED, pending.intent(), "gw-r"));
        assertThat(refunds().dueForCheck(now().plusSeconds(60), 10)).isEmpty();
        assertThat(refunds().nextCheck()).isEmpty();
    }
}
