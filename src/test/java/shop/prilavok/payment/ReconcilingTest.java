package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.fakes.FakeOrphans;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.Announcements.Alert;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.payment.MoneyEntry.Kind;

class ReconcilingTest {
    private static final Money PRICE = Money.ofRoubles(1000);

    private final Counter shop = Counter.withTea(9);
    private final FakeOrphans orphans = new FakeOrphans(shop.unit);
    private final Reconciling reconciling = reconciling(Instant.EPOCH);

    private Reconciling reconciling(Instant accountSince) {
        return new Reconciling(
                shop.unit,
                shop.payments,
                shop.ledger,
                orphans,
                shop.watched,
                shop.settling,
                shop.settlingRefund,
                shop.announcements,
                "shop",
                accountSince,
                shop.clock);
    }

    private Reconciling.Outcome reconcile() {
        shop.clock.advance(Duration.ofHours(1));
        Instant now = shop.clock.instant();
        return reconciling.reconcile(now.minus(Duration.ofDays(1)), now);
    }

    @Test
    void what_was_charged_and_given_back_stands_in_the_ledger_once() {
        OrderId id = shop.paid(2);
        shop.hear(id);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        shop.runErrands();

        assertThat(shop.ledger.all())
                .extracting(MoneyEntry::kind, MoneyEntry::amount, MoneyEntry::order)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.CHARGE, PRICE, id),
                        org.assertj.core.groups.Tuple.tuple(Kind.REFUND, PRICE.negated(), id));
        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void the_fee_is_booked_when_it_is_told() {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        Settlement settlement = new Settlement(Optional.of(at), Optional.of(Money.parse("965.84")), Optional.empty());
        shop.gateway.lie(payment -> settled(payment, settlement));
        shop.hear(id);

        assertThat(shop.ledger.all())
                .containsExactly(
                        new MoneyEntry(Kind.CHARGE, shop.gatewayId(id), id, PRICE, at),
                        new MoneyEntry(Kind.FEE, shop.gatewayId(id), id, Money.parse("-34.16"), at));
    }

    @Test
    void a_payment_that_the_shop_missed_is_settled() {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();

        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());

        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void payments_that_nobody_here_knows_are_shown_once_and_never_touched() {
        shop.gateway.create("p-lost", "lost 77 150000");
        shop.gateway.payAll();
        shop.gateway.create("p-held", "held 78 50000");
        shop.gateway.holdAll();
        int calls = shop.gateway.calls().size();

        assertThat(reconcile()).isEqualTo(new Reconciling.Differs(2, 0));
        reconcile();

        assertThat(shop.announcements.alerts())
                .containsExactly(
                        new Alert.OrphanFound("pay-p-lost", "77", Money.ofRoubles(1500), false),
                        new Alert.OrphanFound("pay-p-held", "78", Money.ofRoubles(500), true));
        assertThat(orphans.all()).hasSize(2);
        assertThat(shop.ledger.all()).isEmpty();
        assertThat(shop.gateway.calls().subList(calls, shop.gateway.calls().size()))
                .allMatch(call -> call.startsWith("list"));
    }

    @Test
    void payments_of_another_shop_with_the_same_account_are_not_ours_to_judge() {
        shop.gateway.create("p-other", "other 77 150000");
        shop.gateway.payAll();
        shop.gateway.lieAlways(payment -> with(payment, Map.of(GatewayPayment.SHOP, "website")));

        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void a_refund_made_by_hand_is_booked_and_told_once() {
        OrderId id = shop.paid(2);
        shop.gateway.refundByHand(shop.gatewayId(id), Money.ofRoubles(300));
        int drawn = shop.announcements.changes().size();

        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());
        reconcile();

        assertThat(shop.announcements.changes()).as("its card is drawn anew").hasSize(drawn + 1);

        assertThat(shop.announcements.alerts()).containsExactly(new Alert.RefundedByHand(id, Money.ofRoubles(300)));
        assertThat(shop.ledger.all()).extracting(MoneyEntry::amount).containsExactly(PRICE, Money.ofRoubles(-300));
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    /** A hand had taken a part of what was held, which the shop books nothing of, and then thought better of it. */
    @Test
    void what_a_hand_sends_back_of_money_that_was_never_booked_is_not_booked_either() {
        OrderId id = shop.awaiting(2);
        shop.gateway.payAll();
        shop.gateway.lieAlways(payment -> worth(payment, Money.ofRoubles(400)));
        shop.gateway.refundByHand(shop.gatewayId(id), Money.ofRoubles(400));

        reconcile();

        assertThat(shop.ledger.all()).isEmpty();
        assertThat(shop.announcements.alerts())
                .hasOnlyElementsOfTypes(Alert.PaymentMismatch.class, Alert.BooksDiffer.class);
    }

    @Test
    void what_went_back_by_hand_is_not_given_back_again() {
        OrderId id = shop.paid(2);
        shop.gateway.refundByHand(shop.gatewayId(id), Money.ofRoubles(300));
        reconcile();

        shop.refunding.refund(id, new Returned(Map.of(Counter.TEA, 1), false, Returned.Goods.TO_SHELF), 0, "Борис");
        shop.runErrands();
        assertThat(shop.refund(id).intent().amount())
                .as("half of the 700 that were left")
                .isEqualTo(Money.ofRoubles(350));
        assertThat(shop.journal.rows().get(1).sum()).isEqualTo(Money.ofRoubles(-350));

        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        assertThat(shop.ledger.kept(id)).isEqualTo(Money.ZERO);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void of_an_order_that_went_back_by_hand_nothing_is_left_to_give_back() {
        OrderId id = shop.paid(2);
        shop.gateway.refundByHand(shop.gatewayId(id), PRICE);
        reconcile();

        assertThat(shop.refunding.refund(id, "Борис")).isInstanceOf(RefundingOrder.TooLittle.class);
        assertThat(shop.refunds.ofOrder(id)).isEmpty();
    }

    private OrderId refundedByHandAfterOursFailed() {
        OrderId id = shop.paid(2);
        shop.gateway.refundsAre(GatewayRefund.Status.CANCELED);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        shop.gateway.refundByHand(shop.gatewayId(id), PRICE);
        reconcile();
        return id;
    }

    @Test
    void a_refund_that_failed_and_was_then_made_by_hand_is_not_tried_again() {
        OrderId id = refundedByHandAfterOursFailed();

        assertThat(shop.refunding.retry(id, 0, "Борис")).isInstanceOf(RefundingOrder.Outdated.class);
        assertThat(shop.gateway.refundCount())
                .as("the refused one, and that by hand")
                .isEqualTo(2);
    }

    @Test
    void an_order_whose_failed_refund_was_made_by_hand_is_over_and_its_goods_are_back() {
        OrderId id = refundedByHandAfterOursFailed();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(9, 0));
        reconcile();
        assertThat(shop.ledger.all()).hasSize(2);
    }

    @Test
    void an_order_whose_money_went_back_by_hand_before_our_refund_was_refused_is_over_too() {
        OrderId id = shop.paid(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        shop.gateway.refundByHand(shop.gatewayId(id), PRICE);
        reconcile();
        assertThat(shop.order(id)).as("ours is still under way").isInstanceOf(Order.Refunding.class);

        shop.runErrands();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        assertThat(shop.tea()).isEqualTo(new Stock.Counted(9, 0));
        assertThat(shop.ledger.kept(id)).isEqualTo(Money.ZERO);
        assertThat(shop.announcements.alerts()).noneMatch(Alert.RefundFailed.class::isInstance);
        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());
    }

    @Test
    void what_a_hand_left_of_a_refund_that_was_refused_for_it_is_told_and_can_be_tried_again() {
        OrderId id = shop.paid(2);
        shop.gateway.fail(Trouble.NOT_ALLOWED);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        shop.gateway.refundByHand(shop.gatewayId(id), Money.ofRoubles(300));
        reconcile();
        shop.runErrands();
        assertThat(shop.announcements.alerts()).hasAtLeastOneElementOfType(Alert.RefundFailed.class);

        shop.refunding.retry(id, 0, "Борис");
        shop.runErrands();

        assertThat(shop.ledger.kept(id)).isEqualTo(Money.ZERO);
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void a_short_order_whose_money_went_back_by_hand_is_over_and_cannot_be_fulfilled() {
        OrderId id = shop.awaiting(2);
        shop.book(Counter.TEA, -8, StockMovement.Kind.RECOUNT);
        shop.gateway.payAll();
        shop.hear(id);
        assertThat(shop.order(id)).isInstanceOf(Order.PaidShort.class);
        shop.gateway.refundByHand(shop.gatewayId(id), PRICE);
        reconcile();

        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
        shop.refunding.fulfil(id, "Борис");
        assertThat(shop.order(id)).isInstanceOf(Order.Refunded.class);
    }

    @Test
    void a_charge_of_another_sum_than_was_booked_is_told() {
        OrderId id = shop.paid(2);
        shop.gateway.lieAlways(payment -> new GatewayPayment(
                payment.id(),
                payment.status(),
                Money.ofRoubles(1),
                "RUB",
                payment.metadata(),
                payment.account(),
                true,
                Optional.empty(),
                Optional.empty()));

        assertThat(reconcile()).isEqualTo(new Reconciling.Differs(0, 1));
        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.BooksDiffer.class);
        assertThat(shop.order(id)).isInstanceOf(Order.Paid.class);
    }

    @Test
    void a_booked_charge_that_the_service_does_not_list_is_told() {
        OrderId id = shop.paid(2);
        shop.gateway.forget(shop.gatewayId(id));

        assertThat(reconcile()).isEqualTo(new Reconciling.Differs(0, 1));
    }

    @Test
    void what_was_charged_in_the_account_before_is_not_looked_for_in_the_new_one() {
        OrderId id = shop.paid(2);
        shop.gateway.forget(shop.gatewayId(id));
        shop.clock.advance(Duration.ofHours(1));
        Instant now = shop.clock.instant();

        assertThat(reconciling(now).reconcile(now.minus(Duration.ofDays(1)), now.plus(Duration.ofHours(1))))
                .isEqualTo(new Reconciling.Agreed());
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void without_lists_nothing_is_concluded() {
        shop.paid(2);
        shop.gateway.fail(Trouble.REQUEST_LOST);

        assertThat(reconcile()).isInstanceOf(Reconciling.NotNow.class);
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    @Test
    void a_receipt_that_the_tax_office_did_not_get_reaches_the_admins() {
        OrderId id = shop.paid(2);
        shop.gateway.lieAlways(payment -> settled(
                payment, new Settlement(Optional.of(shop.clock.instant()), Optional.empty(), Optional.of("canceled"))));

        reconcile();
        reconcile();

        assertThat(shop.announcements.alerts()).containsExactly(new Alert.ReceiptNotRegistered(id, shop.gatewayId(id)));
    }

    @Test
    void a_receipt_that_waits_for_more_than_a_day_reaches_the_admins_too() {
        shop.paid(2);
        Instant paid = shop.clock.instant();
        shop.gateway.lieAlways(payment ->
                settled(payment, new Settlement(Optional.of(paid), Optional.empty(), Optional.of("pending"))));
        reconcile();
        assertThat(shop.announcements.alerts()).isEmpty();

        shop.clock.advance(Duration.ofDays(1));
        reconcile();

        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.ReceiptNotRegistered.class);
    }

    @Test
    void a_receipt_of_a_refund_that_the_tax_office_did_not_get_reaches_the_admins() {
        OrderId id = refunded();
        shop.gateway.changeRefunds(refund -> told(refund, shop.clock.instant(), "canceled"));

        assertThat(reconcile()).isEqualTo(new Reconciling.Agreed());
        reconcile();

        assertThat(shop.announcements.alerts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Alert.RefundReceiptNotRegistered.class,
                        alert -> assertThat(alert.order()).isEqualTo(id));
    }

    @Test
    void a_receipt_of_a_refund_that_waits_for_more_than_a_day_reaches_the_admins_too() {
        refunded();
        Instant made = shop.clock.instant();
        shop.gateway.changeRefunds(refund -> told(refund, made, "pending"));
        reconcile();
        assertThat(shop.announcements.alerts()).isEmpty();

        shop.clock.advance(Duration.ofDays(1));
        reconcile();

        assertThat(shop.announcements.alerts()).singleElement().isInstanceOf(Alert.RefundReceiptNotRegistered.class);
    }

    private OrderId refunded() {
        OrderId id = shop.paid(2);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        shop.runErrands();
        return id;
    }

    private static GatewayRefund told(GatewayRefund r, Instant at, String receipt) {
        return new GatewayRefund(
                r.id(),
                r.gatewayPaymentId(),
                r.status(),
                r.amount(),
                r.metadata(),
                r.cancellationReason(),
                Optional.of(at),
                Optional.of(receipt));
    }

    @Test
    void it_happens_every_hour_and_sooner_when_it_failed() {
        Instant opened = shop.clock.instant();
        reconciling.step();
        assertThat(shop.gateway.calls()).isEmpty();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.gateway.fail(Trouble.REQUEST_LOST);
        reconciling.step();
        assertThat(reconciling.nextAt()).isEqualTo(opened.plus(Duration.ofMinutes(6)));
        shop.clock.advance(Duration.ofMinutes(5));
        reconciling.step();
        assertThat(reconciling.nextAt()).isEqualTo(opened.plus(Duration.ofMinutes(66)));
    }

    @Test
    void every_morning_the_admins_are_told_the_money_of_the_day_before() {
        OrderId id = shop.paid(2);
        shop.paid(1);
        shop.refunding.refund(id, "Борис");
        shop.runErrands();
        LocalDate day = LocalDate.ofInstant(shop.clock.instant(), ZoneOffset.UTC);
        DailyStatement statement = statement();
        statement.step();
        assertThat(shop.announcements.alerts()).isEmpty();

        shop.clock.advance(Duration.between(shop.clock.instant(), statement.nextAt()));
        if (LocalDate.ofInstant(shop.clock.instant(), ZoneOffset.UTC).equals(day)) {
            shop.clock.advance(Duration.ofDays(1));
        }
        statement.step();

        assertThat(shop.announcements.alerts())
                .containsExactly(
                        new Alert.Statement(day, 2, Money.ofRoubles(1500), 1, PRICE.negated(), Money.ZERO, true));
        assertThat(statement.nextAt()).isEqualTo(shop.clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void a_shop_that_was_closed_at_nine_tells_the_day_before_when_it_opens() {
        shop.paid(2);
        LocalDate day = LocalDate.ofInstant(shop.clock.instant(), ZoneOffset.UTC);
        shop.clock.advance(Duration.ofDays(1).plusHours(2));
        DailyStatement statement = statement();
        statement.step();
        statement().step();

        assertThat(shop.announcements.alerts())
                .containsExactly(new Alert.Statement(day, 1, PRICE, 0, Money.ZERO, Money.ZERO, true));
        assertThat(statement.nextAt()).isAfter(shop.clock.instant());
    }

    @Test
    void a_day_without_money_is_passed_over() {
        DailyStatement statement = statement();
        shop.clock.advance(Duration.ofDays(1));
        statement.step();
        assertThat(shop.announcements.alerts()).isEmpty();
    }

    private DailyStatement statement() {
        return new DailyStatement(shop.unit, shop.ledger, reconciling, shop.announcements, new ZonedClock(shop.clock));
    }

    /** The test's clock in a time zone. */
    private static final class ZonedClock extends Clock {
        private final java.time.InstantSource source;

        ZonedClock(java.time.InstantSource source) {
            this.source = source;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }

    private static GatewayPayment settled(GatewayPayment p, Settlement settlement) {
        return new GatewayPayment(
                p.id(),
                p.status(),
                p.amount(),
                p.currency(),
                p.metadata(),
                p.account(),
                p.test(),
                p.confirmationUrl(),
                p.cancellationReason(),
                settlement);
    }

    private static GatewayPayment worth(GatewayPayment p, Money amount) {
        return new GatewayPayment(
                p.id(),
                p.status(),
                amount,
                p.currency(),
                p.metadata(),
                p.account(),
                p.test(),
                p.confirmationUrl(),
                p.cancellationReason());
    }

    private static GatewayPayment with(GatewayPayment p, Map<String, String> metadata) {
        return new GatewayPayment(
                p.id(),
                p.status(),
                p.amount(),
                p.currency(),
                metadata,
                p.account(),
                p.test(),
                p.confirmationUrl(),
                p.cancellationReason());
    }
}
