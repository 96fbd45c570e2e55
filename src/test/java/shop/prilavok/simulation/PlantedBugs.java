package shop.prilavok.simulation;

import java.util.List;
import shop.prilavok.simulation.PlantedBug.Edit;

/** Mistakes, each of which was made in some shop before. */
public final class PlantedBugs {
    private PlantedBugs() {}

    /** The one with this sentence. */
    public static PlantedBug named(String sentence) {
        return all().stream()
                .filter(bug -> bug.sentence().equals(sentence))
                .findFirst()
                .orElseThrow();
    }

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "Rows are appended to the journal without the mark by which a second arrival is refused.",
                        List.of(new Edit("sheets/Sealing", "requests.add(mark(id, hash));", "")),
                        List.of(new JournalTellsAll(), new ShelfNeverOverstated(), new LastCountBooked())),
                new PlantedBug(
                        "A batch that the sheet refuses because it has it already is taken for one that never came.",
                        List.of(new Edit(
                                "sheets/Settling",
                                "if (batch.hash().equals(found.value().getMetadataValue()))",
                                "if (batch.hash().isEmpty())")),
                        List.of(new JournalTellsAll(), new ShelfNeverOverstated(), new LastCountBooked())),
                new PlantedBug(
                        "The webhook's word that money came is believed.",
                        List.of(
                                new Edit("Webhook", "ifPresent(this::lookSoon);", """
                                        ifPresent(payment -> {
                                            if (request.text().contains("payment.succeeded")) {
                                                unit.perform(() -> errands.capture(payment.id()));
                                            } else {
                                                lookSoon(payment);
                                            }
                                        });"""),
                                new Edit(
                                        "payment/RunningErrands",
                                        "Payment decided = deciding.decide(payment.get());",
                                        """
                                        if (payment.get() instanceof Payment.Pending pending) {
                                            return settling.settle(id, new GatewayAnswer.Known<>(new GatewayPayment(
                                                    pending.gatewayId(),
                                                    GatewayPayment.Status.SUCCEEDED,
                                                    pending.intent().amount(),
                                                    "RUB",
                                                    java.util.Map.of(
                                                            GatewayPayment.ORDER, pending.order().toString(),
                                                            GatewayPayment.ATTEMPT, id.value()),
                                                    Optional.empty(),
                                                    true,
                                                    Optional.empty(),
                                                    Optional.empty())));
                                        }
                                        Payment decided = deciding.decide(payment.get());""")),
                        List.of(new Backlogs(), new PaymentsEnd(), new MoneyAddsUp())),
                new PlantedBug(
                        "The journal's rows are posted after the commit of the sale that they tell of.",
                        List.of(
                                new Edit(
                                        "payment/OrderMoney",
                                        "journal.append(sale(sale, line));",
                                        "afterwards.add(() -> journal.append(sale(sale, line)));"),
                                new Edit("payment/OrderMoney", "private void missing(", """
                                        private final java.util.Queue<Runnable> afterwards =
                                                new java.util.concurrent.ConcurrentLinkedQueue<>();

                                        void afterwards() {
                                            afterwards.forEach(Runnable::run);
                                            afterwards.clear();
                                        }

                                        private void missing("""),
                                new Edit(
                                        "payment/SettlingPayment",
                                        "apply(id, known.object());",
                                        "apply(id, known.object()); unit.perform(orderMoney::afterwards);")),
                        List.of(new JournalTellsAll(), new LastCountBooked(), new ShelfNeverOverstated())),
                new PlantedBug(
                        "What was sold before the merchant saw it is not subtracted from his count.",
                        List.of(new Edit(
                                "catalog/CountingStock",
                                "Math.max(seen.base(), stock.onHand() + leftSince)",
                                "stock.onHand()")),
                        List.of(new ShelfNeverOverstated())),
                new PlantedBug(
                        "The number that was booked last is never a new count, though the formula had come back.",
                        List.of(new Edit(
                                "catalog/CountingStock",
                                "seen.isBooked(typed.pieces()) && before.restoring().contains(sku)",
                                "seen.isBooked(typed.pieces())")),
                        List.of(new LastCountBooked(), new SheetEqualsLedger())),
                new PlantedBug(
                        "A parcel is lent for less time than its delivery takes, so two hands carry it at once.",
                        List.of(new Edit("db/ParcelTable", "now.plus(lease)", "now.plusMillis(100)")),
                        List.of(new CustomersToldOnce(), new CardsTrue())),
                new PlantedBug(
                        "Each piece of news is told twice.",
                        List.of(new Edit(
                                "chat/ScreenDelivery",
                                "return messenger.send( chat,",
                                "messenger.send(chat, news.draw(desk.texts().in(language), order, parcel.news(),"
                                        + " parcel.reason(), refund(parcel))); return messenger.send(chat,")),
                        List.of(new CustomersToldOnce())),
                new PlantedBug(
                        "The pieces of an order that was not paid in time stay put aside.",
                        List.of(new Edit("order/Reservations", "stock.release(order.id().holder());", "")),
                        List.of(new ReservationsEnd())),
                new PlantedBug(
                        "A refund goes out under another key each time that it is tried.",
                        List.of(new Edit(
                                "payment/RunningErrands",
                                "gateway.refund(intent.idempotenceKey(), intent.body())",
                                "gateway.refund(intent.idempotenceKey() + System.nanoTime(), intent.body())")),
                        List.of(new Backlogs(), new PaymentsEnd(), new RefundsEnd())),
                new PlantedBug(
                        "An order becomes one whose money goes back, and nobody sends it.",
                        List.of(new Edit(
                                "payment/RefundingOrder",
                                "intend(order, paid.get(), left, left.rest(goods), by);",
                                "")),
                        List.of(new Backlogs())),
                new PlantedBug(
                        "A payment is made under another key each time that it is tried.",
                        List.of(new Edit(
                                "payment/RunningErrands",
                                "gateway.create(intent.idempotenceKey(), intent.body())",
                                "gateway.create(intent.idempotenceKey() + System.nanoTime(), intent.body())")),
                        List.of(new OnePaymentEach())),
                new PlantedBug(
                        "A parcel counts as delivered before it is.",
                        List.of(new Edit(
                                "outbox/Courier",
                                "outcome = delivery.deliver(parcels);",
                                "store.delivered(parcels, clock.instant()); outcome = delivery.deliver(parcels);")),
                        List.of(new Backlogs(), new JournalTellsAll(), new CardsTrue(), new CustomersToldOnce())),
                new PlantedBug(
                        "Prices that changed after the customer confirmed are charged without asking him.",
                        List.of(new Edit(
                                "order/PlacingOrder",
                                "!facts.total().equals(checkout.total()) ||",
                                "facts.total().kopecks() < 0 ||")),
                        List.of(new PricesAgreed())),
                new PlantedBug(
                        "The pieces of an order that was short come back to the shelf that they never left.",
                        List.of(
                                new Edit(
                                        "payment/Restocking",
                                        "if (returned.goods() == Goods.NEVER_SOLD) {",
                                        "if (returned.isNothing()) {"),
                                new Edit(
                                        "payment/Restocking",
                                        "boolean toShelf = returned.goods() == Goods.TO_SHELF;",
                                        "boolean toShelf = returned.goods() != Goods.WRITTEN_OFF;")),
                        List.of(new StockExplained())),
                new PlantedBug(
                        "The audit has orders as they were placed, and none of their changes.",
                        List.of(new Edit(
                                "db/OrderTable",
                                "throw new StaleOrder(order.id(), version); }"
                                        + " changes.add(subject(order.id()), StateChange.to(order));",
                                "throw new StaleOrder(order.id(), version); }")),
                        List.of(new AuditComplete())),
                new PlantedBug(
                        "An order's card is posted under the order's number alone, so only once.",
                        List.of(
                                new Edit(
                                        "chat/ChatAnnouncements",
                                        "parcels.card(order.id(), \"v\" + order.progress().version())",
                                        "parcels.card(order.id(), \"v\")"),
                                new Edit(
                                        "chat/ChatAnnouncements",
                                        "parcels.cardAnew(order.id(), \"v\" + order.progress().version())",
                                        "parcels.cardAnew(order.id(), \"v\")")),
                        List.of(new CardsTrue())),
                new PlantedBug(
                        "A card that comes anew leaves the earlier one where it was.",
                        List.of(new Edit(
                                "chat/CardDelivery",
                                "earlier.filter(above -> anew).ifPresent(above -> messenger.remove(chat, above));",
                                "")),
                        List.of(new CardsTrue())),
                new PlantedBug(
                        "A line is sold when there is any piece, however many are wanted.",
                        List.of(new Edit("db/StockTable", "on_hand - reserved >= :quantity", "on_hand - reserved > 0")),
                        List.of(new NeverOversold())),
                new PlantedBug(
                        "What the merchant chose in vain is explained nowhere.",
                        List.of(new Edit(
                                "sheets/ComparingOrders",
                                "&& words.answer(answer).equals(row.cell(Column.REPLY).text())",
                                "")),
                        List.of(new WishesAnswered())),
                new PlantedBug(
                        "Nobody looks how many orders a promo code is good for.",
                        List.of(new Edit(
                                "db/PromoUseTable", "code.limit().orElse(Integer.MAX_VALUE)", "Integer.MAX_VALUE")),
                        List.of(new CodesWithinLimits())),
                new PlantedBug(
                        "The promo code of an order that came to nothing stays used.",
                        List.of(new Edit("order/Reservations", "promoUses.giveBack(order.id());", "")),
                        List.of(new PromoUsesEnd())),
                new PlantedBug(
                        "An order gets its row in the sheet once, and nobody notices when its status is not true any more.",
                        List.of(
                                new Edit(
                                        "order/ListedOrders",
                                        "orders.save(order); list.changed(order);",
                                        "orders.save(order);"),
                                new Edit("sheets/ComparingOrders", "post(untrue);", "")),
                        List.of(new OrdersListed())),
                new PlantedBug(
                        "What goes back to a customer is not taken off in his row, and nobody looks whether that is true.",
                        List.of(
                                new Edit(
                                        "payment/ListedMoney",
                                        "entry.kind() != MoneyEntry.Kind.FEE",
                                        "entry.kind() == MoneyEntry.Kind.CHARGE"),
                                new Edit(
                                        "sheets/ComparingCustomers", "if (!again.isEmpty())", "if (again.size() < 0)")),
                        List.of(new CustomersListed())),
                new PlantedBug(
                        "Figures that met a row which moved, or that somebody typed over, stay as they are.",
                        List.of(new Edit(
                                "sheets/CustomerRows",
                                "wanted -> shown(row, wanted.getKey(), wanted.getValue()).orElse(true)",
                                "wanted -> row >= 0")),
                        List.of(new CustomersListed())),
                new PlantedBug(
                        "What the merchant notes about a customer stands on the cards of later orders only.",
                        List.of(new Edit("order/KeepingNotes", ".forEach(announcements::noted);", ".count();")),
                        List.of(new CardsTrue())),
                new PlantedBug(
                        "A refund is written down in the ledger as if money had come.",
                        List.of(new Edit("payment/Bookkeeping", "theirs.amount().negated()", "theirs.amount()")),
                        List.of(new LedgerEqualsYooKassa())),
                new PlantedBug(
                        "Pieces that went back to the shelf stay reserved in the sheet.",
                        List.of(new Edit(
                                "sheets/Mark",
                                "numeric.number().compareTo(BigDecimal.valueOf(pieces)) == 0",
                                "numeric.number().compareTo(BigDecimal.valueOf(pieces)) >= 0")),
                        List.of(new MarksTrue())),
                new PlantedBug(
                        "Whether the shop is closed is asked when the checkout begins, and not when the order is confirmed.",
                        List.of(new Edit(
                                "order/PlacingOrder",
                                "if (!pricing.preferences().isOpen()) { return new Closed(); }",
                                "")),
                        List.of(new ClosedTakesNoOrders())),
                new PlantedBug(
                        "A row of a small tab that was mistyped is as if it had been emptied.",
                        List.of(new Edit(
                                "order/LastGood",
                                "} else if (row instanceof TermsReading.Bad<T> && before.containsKey(row.key())) {"
                                        + " now.add(before.get(row.key())); }",
                                "}")),
                        List.of(new LastGoodStays())),
                new PlantedBug(
                        "What is wrong in a small tab is told to the admins alone.",
                        List.of(new Edit(
                                "sheets/RowMarks", "view.terms().untrue(view.inEnglish())", "Stream.<Mark>empty()")),
                        List.of(new DecisionsInForce(), new MarksTrue())),
                new PlantedBug(
                        "A journal that was cut, and a formula that lost it, stay as they are.",
                        List.of(new Edit("catalog/ReconcilingJournal", "untrue.add(row);", "")),
                        List.of(new SheetEqualsLedger(), new LastCountBooked())),
                new PlantedBug(
                        "A formula for a locked cell is set aside for ever.",
                        List.of(new Edit(
                                "sheets/SheetWriter",
                                "if (carried.stream().anyMatch(SheetWriter::isFormula) && isOf(SheetJournal.TOPIC, carried)) {",
                                "if (carried.stream().anyMatch(SheetWriter::isFormula)) {"
                                        + " return setAside(carried, refusal); }"
                                        + " if (isOf(SheetJournal.LOCKED_OUT, carried)) {")),
                        List.of(new Backlogs(), new SheetEqualsLedger())),
                new PlantedBug(
                        "A payment that nobody made for a quarter of an hour is given up without asking again.",
                        List.of(new Edit(
                                "payment/PollingPayments",
                                "looked.forEach(payment -> settling.sync(payment.id()));",
                                """
                                for (Payment payment : looked) {
                                if (payment instanceof Payment.Pending pending
                                        && payment.intent().at().plus(Duration.ofMinutes(15)).isBefore(now)) {
                                    settling.settle(payment.id(), new GatewayAnswer.Known<>(new GatewayPayment(
                                            pending.gatewayId(),
                                            GatewayPayment.Status.CANCELED,
                                            pending.intent().amount(),
                                            "RUB",
                                            java.util.Map.of(
                                                    GatewayPayment.ORDER, pending.order().toString(),
                                                    GatewayPayment.ATTEMPT, pending.id().value()),
                                            Optional.empty(),
                                            true,
                                            Optional.empty(),
                                            Optional.of("expired_on_confirmation"))));
                                } else {
                                    settling.sync(payment.id());
                                }
                                }""")),
                        List.of(new PaymentsEnd(), new MoneyAddsUp())));
    }
}
