package shop.prilavok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockMovement;
import shop.prilavok.catalog.StockMovement.Kind;
import shop.prilavok.fakes.FakePaymentGateway.Trouble;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.HandlingOrder.Step;
import shop.prilavok.order.Order;
import shop.prilavok.order.OrderId;
import shop.prilavok.order.PlacingOrder;
import shop.prilavok.payment.GatewayPayment.Status;
import shop.prilavok.payment.Returned.Goods;

/**
 * Days on which customers, bank, admins and merchant do what they like, in any order. Whatever they did: nothing was
 * oversold, the shop has the money of its paid orders and no other, no piece stays reserved, and the journal tells each
 * sale and each return once.
 */
class RandomDaysTest {
    private static final int DAYS = 300;
    private static final List<Sku> SKUS = List.of(new Sku("CUP"), new Sku("POT"), new Sku("TEA"));
    private static final List<Trouble> TROUBLES =
            List.of(Trouble.REQUEST_LOST, Trouble.ANSWER_LOST, Trouble.NOT_ALLOWED);

    @Test
    void whatever_happens_goods_money_and_journal_agree_in_the_evening() {
        Long wanted = Long.getLong("prilavok.seed");
        long first = wanted != null ? wanted : new Random().nextInt(1_000_000);
        System.out.println("RandomDaysTest: days from -Dprilavok.seed=" + first);
        for (long seed = first; seed < first + (wanted != null ? 1 : DAYS); seed++) {
            new Day(seed).live();
        }
    }

    private static final class Day {
        private final String seed;
        private final Random chance;
        private final Counter shop = new Counter();
        private final TypedSheet sheet = new TypedSheet(shop.journal, SKUS, 5);
        private int checkouts;

        Day(long seed) {
            this.seed = "-Dprilavok.seed=" + seed;
            this.chance = new Random(seed);
        }

        void live() {
            shop.sheet.refresh(shop.sheet.beforeLooking(), sheet.read());
            for (int turn = 0; turn < 80; turn++) {
                something();
            }
            evening();
            moneyIsThatOfPaidOrders();
            goodsAreThoseOfTheJournal();
            eachSaleAndReturnIsToldOnce();
        }

        private void something() {
            switch (chance.nextInt(16)) {
                case 0, 1, 2 -> checkOut();
                case 3, 4 -> shop.runErrands();
                case 5, 6 -> bank();
                case 7 -> shop.gateway.fail(TROUBLES.get(chance.nextInt(TROUBLES.size())));
                case 8 -> anOrder().ifPresent(this::hearLies);
                case 9 -> anOrder().ifPresent(id -> shop.canceling.cancel(id, "customer"));
                case 10 -> anOrder().ifPresent(id -> shop.handling.handle(id, any(Step.values()), "Борис"));
                case 11 -> anOrder().ifPresent(this::decide);
                case 12 -> sheet.show(chance.nextInt(4));
                case 13 -> sheet.type(SKUS.get(chance.nextInt(SKUS.size())), chance.nextInt(10));
                case 14 -> look();
                default -> {
                    shop.clock.advance(Duration.ofSeconds(1 + chance.nextInt(300)));
                    shop.polling.step();
                }
            }
        }

        private <T> T any(T[] all) {
            return all[chance.nextInt(all.length)];
        }

        private java.util.Optional<OrderId> anOrder() {
            List<Order> all = shop.orders.all();
            return all.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(all.get(chance.nextInt(all.size())).id());
        }

        private void checkOut() {
            Map<Sku, Integer> cart = new TreeMap<>();
            for (int lines = 1 + chance.nextInt(3); lines > 0; lines--) {
                cart.put(SKUS.get(chance.nextInt(SKUS.size())), 1 + chance.nextInt(3));
            }
            boolean pressedTwice = chance.nextInt(10) == 0;
            String token = "checkout-" + (pressedTwice ? checkouts : ++checkouts);
            PlacingOrder.Outcome outcome =
                    shop.checkingOut.checkOut(Counter.checkout(token, new CustomerId(chance.nextInt(5)), cart));
            if (outcome instanceof PlacingOrder.Placed placed) {
                for (Sku sku : placed.order().facts().skus()) {
                    Stock.Counted stock = counted(sku);
                    assertThat(stock.onHand() - stock.reserved())
                            .as("%s: nothing is promised that is not there: %s", seed, sku)
                            .isNotNegative();
                }
            }
        }

        private void bank() {
            List<String> open = shop.gateway.open();
            if (!open.isEmpty()) {
                Status next = any(new Status[] {Status.SUCCEEDED, Status.WAITING_FOR_CAPTURE, Status.CANCELED});
                shop.gateway.put(open.get(chance.nextInt(open.size())), next);
            }
            shop.gateway.refundsAre(
                    chance.nextBoolean() ? GatewayRefund.Status.PENDING : GatewayRefund.Status.SUCCEEDED);
            if (chance.nextInt(4) == 0) {
                shop.gateway.refundsEnd(GatewayRefund.Status.CANCELED);
            }
        }

        private void hearLies(OrderId id) {
            if (chance.nextBoolean() && shop.payment(id) instanceof Payment.Pending) {
                shop.gateway.heal();
                shop.gateway.lie(payment -> new GatewayPayment(
                        payment.id(),
                        Status.SUCCEEDED,
                        payment.amount().plus(new Money(1)),
                        payment.currency(),
                        payment.metadata(),
                        payment.account(),
                        payment.test(),
                        payment.confirmationUrl(),
                        payment.cancellationReason()));
            }
            shop.hear(id);
            shop.hear(id);
        }

        private void decide(OrderId id) {
            int seen = shop.refunds.ofOrder(id).size();
            switch (chance.nextInt(5)) {
                case 0 -> shop.refunding.refund(id, "Борис");
                case 1 -> shop.refunding.fulfil(id, "Борис");
                case 2 -> shop.refunding.retry(id, seen - 1, "Борис");
                default -> shop.refunding.refund(id, some(id), seen, "Борис");
            }
        }

        /** Some of what was bought, whether or not it is still to be had. */
        private Returned some(OrderId id) {
            Map<Sku, Integer> pieces = new TreeMap<>();
            shop.order(id).facts().pieces().forEach((sku, bought) -> {
                int wanted = chance.nextInt(bought + 1);
                if (wanted > 0) {
                    pieces.put(sku, wanted);
                }
            });
            return new Returned(pieces, false, chance.nextBoolean() ? Goods.TO_SHELF : Goods.WRITTEN_OFF);
        }

        /** A recount that was booked leaves no more than the merchant has typed. */
        private void look() {
            shop.clock.advance(Duration.ofMinutes(1));
            int before = shop.journal.rows().size();
            shop.sheet.refresh(shop.sheet.beforeLooking(), sheet.read());
            for (JournalEntry row :
                    shop.journal.rows().subList(before, shop.journal.rows().size())) {
                assertThat(counted(row.sku()).onHand())
                        .as("%s: a recount never makes more of %s than was typed", seed, row.sku())
                        .isLessThanOrEqualTo(sheet.typedOr(row.sku(), -1));
            }
        }

        /** All pages are closed, all errands run, all money that was going back has arrived. */
        private void evening() {
            shop.gateway.heal();
            for (int round = 0; round < 6; round++) {
                shop.runErrands();
                shop.gateway.declineAll("expired_on_confirmation");
                shop.gateway.refundsEnd(GatewayRefund.Status.SUCCEEDED);
                shop.clock.advance(Duration.ofHours(1));
                while (shop.polling.step()) {
                    assertThat(shop.gateway.calls()).hasSizeLessThan(10_000);
                }
            }
            assertThat(shop.errands.waiting()).as("%s: errands left", seed).isZero();
        }

        private void moneyIsThatOfPaidOrders() {
            Money due = Money.ZERO;
            for (Order order : shop.orders.all()) {
                List<Refund> refunds = shop.refunds.ofOrder(order.id());
                assertThat(refunds).as("%s: all refunds have ended", seed).allMatch(Refund::isTerminal);
                if (order instanceof Order.Refunding) {
                    assertThat(refunds.get(refunds.size() - 1))
                            .as("%s: money stays only where the refund was refused", seed)
                            .isInstanceOf(Refund.Failed.class);
                }
                if (!isWithoutMoney(order)) {
                    due = due.plus(order.facts().total());
                    for (Refund refund : succeeded(order)) {
                        due = due.minus(refund.intent().amount());
                    }
                }
            }
            assertThat(shop.gateway.taken())
                    .as("%s: money of paid orders", seed)
                    .isEqualTo(due);
        }

        private List<Refund> succeeded(Order order) {
            return shop.refunds.ofOrder(order.id()).stream()
                    .filter(Refund.Succeeded.class::isInstance)
                    .toList();
        }

        private static boolean isWithoutMoney(Order order) {
            return order instanceof Order.Expired || order instanceof Order.Canceled || order instanceof Order.Refunded;
        }

        private void goodsAreThoseOfTheJournal() {
            for (Sku sku : SKUS) {
                int told = shop.journal.rows().stream()
                        .filter(row -> row.sku().equals(sku))
                        .mapToInt(JournalEntry::change)
                        .sum();
                assertThat(counted(sku).reserved())
                        .as("%s: %s still reserved", seed, sku)
                        .isZero();
                assertThat(counted(sku).onHand())
                        .as("%s: %s on hand", seed, sku)
                        .isEqualTo(told);
            }
        }

        private void eachSaleAndReturnIsToldOnce() {
            assertThat(shop.journal.rows())
                    .extracting(JournalEntry::key)
                    .as("%s: the journal tells nothing twice", seed)
                    .doesNotHaveDuplicates();
            assertThat(shop.journal.rows().stream().filter(row -> row.kind() != Kind.WRITE_OFF))
                    .extracting(JournalEntry::key)
                    .as("%s: journal and ledger tell the same facts", seed)
                    .containsExactlyInAnyOrderElementsOf(shop.stock.movements().stream()
                            .map(StockMovement::key)
                            .toList());
            for (Order order : shop.orders.all()) {
                boolean sold = false;
                for (Sku sku : order.facts().skus()) {
                    sold = isInJournal(Order.saleKey(order.id(), sku));
                    assertThat(sold).as("%s: sale of %s", seed, order).isEqualTo(isSold(order));
                }
                Money told = shop.journal.rows().stream()
                        .filter(row -> row.order().equals(order.id().toString()))
                        .map(JournalEntry::sum)
                        .reduce(Money.ZERO, Money::plus);
                Money back = succeeded(order).stream()
                        .map(refund -> refund.intent().amount())
                        .reduce(Money.ZERO, Money::plus);
                assertThat(told)
                        .as("%s: the journal's money of %s", seed, order)
                        .isEqualTo(sold ? order.facts().total().minus(back) : Money.ZERO);
            }
        }

        private boolean isSold(Order order) {
            if (order instanceof Order.Refunding refunding) {
                return refunding.sold();
            }
            return order instanceof Order.Paid
                    || order instanceof Order.Accepted
                    || order instanceof Order.Shipped
                    || order instanceof Order.Delivered
                    || (order instanceof Order.Refunded
                            && succeeded(order).get(0).returned().goods() != Goods.NEVER_SOLD);
        }

        private boolean isInJournal(String key) {
            return shop.journal.rows().stream().anyMatch(row -> row.key().equals(key));
        }

        private Stock.Counted counted(Sku sku) {
            return (Stock.Counted) shop.stock.stock(sku).orElseThrow();
        }
    }
}
