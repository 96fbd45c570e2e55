package shop.prilavok.simulation;

/** What the merchant threw away of that which the shop had written. The shop keeps the stock true; the rows are gone. */
final class Losses {
    private boolean journal;
    private boolean orders;

    void journal() {
        journal = true;
    }

    void orders() {
        orders = true;
    }

    void of(String tab) {
        journal |= tab.equals(Shelf.JOURNAL);
        orders |= tab.equals(OrdersList.TAB);
    }

    boolean hasLostJournal() {
        return journal;
    }

    boolean hasLostOrders() {
        return orders;
    }
}
