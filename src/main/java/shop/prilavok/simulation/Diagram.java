package shop.prilavok.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose states the audit keeps, and which may follow which: written down once more, without the classes that take the steps. */
enum Diagram {
    ORDER(
            "select 'order:' || id subject, state, version, since changed_at, changed_by from orders order by id",
            "AwaitingPayment",
            "AwaitingPayment: Paid PaidShort Confirmed Expired Canceled",
            "Expired: Paid PaidShort",
            "Canceled: Refunding",
            "PaidShort: Paid Refunding",
            "Paid: Accepted Refunding",
            "Confirmed: Accepted Canceled",
            "Accepted: Shipped Refunding Canceled",
            "Shipped: Delivered Refunding Canceled",
            "Delivered: Refunding Canceled",
            "Refunding: Refunded"),
    /** What happens at YooKassa between two looks is not seen, so a payment may leave out states. */
    PAYMENT(
            "select 'payment:' || id subject, state from payment order by place",
            "Intended",
            "Intended: Pending Held Succeeded Canceled Refused",
            "Pending: Held Succeeded Canceled",
            "Held: Capturing Releasing Succeeded Canceled",
            "Capturing: Succeeded Canceled",
            "Releasing: Succeeded Canceled"),
    REFUND(
            "select 'refund:' || id subject, state from refund where gateway_id is null or gateway_id <> id"
                    + " order by place",
            "Intended",
            "Intended: Pending Succeeded Failed",
            "Pending: Succeeded Failed"),
    /** What a hand sent back at YooKassa, in the place of a refund that failed. */
    REFUND_BY_HAND(
            "select 'refund:' || id subject, state from refund where gateway_id = id order by place", "Succeeded");

    private final String now;
    private final String first;
    private final Set<String> steps;

    /**
     * @param now asks for all as they are, in the audit's words
     * @param rows each a state, and those that may follow it
     */
    Diagram(String now, String first, String... rows) {
        this.now = now;
        this.first = first;
        this.steps = Arrays.stream(rows)
                .map(row -> row.split(": ", -1))
                .flatMap(row -> Arrays.stream(row[1].split(" ", -1)).map(next -> row[0] + " " + next))
                .collect(Collectors.toUnmodifiableSet());
    }

    String now() {
        return now;
    }

    /** Does it begin where it should, and is each step legal? */
    boolean allows(List<String> states) {
        boolean legal = states.get(0).equals(first);
        for (int next = 1; next < states.size(); next++) {
            legal &= steps.contains(states.get(next - 1) + " " + states.get(next));
        }
        return legal;
    }
}
