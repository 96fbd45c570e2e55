package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.fakeyookassa.FakeRefund;
import shop.prilavok.fakeyookassa.FakeRefund.Status;

/** No refund is lost, made twice, or made again although the first one had arrived. */
final class RefundsEnd implements Invariant {
    @Override
    public String sentence() {
        return "A refund that succeeded moved its money at YooKassa once, and one that failed moved none.";
    }

    @Override
    public List<String> violations(World world) {
        Map<String, List<FakeRefund>> there = new HashMap<>();
        world.yooKassa.refunds().stream()
                .filter(refund -> refund.status() != Status.CANCELED)
                .forEach(refund -> there.computeIfAbsent(
                                refund.metadata().getOrDefault("refund_id", ""), id -> new ArrayList<>())
                        .add(refund));
        List<String> found = new ArrayList<>();
        for (Row refund : world.books.rows("select id, order_id, state, amount from refund")) {
            List<FakeRefund> its = there.getOrDefault(refund.text("id"), List.of());
            there.remove(refund.text("id"));
            boolean right = refund.text("state").equals("Succeeded")
                    ? its.size() == 1
                            && its.get(0).status() == Status.SUCCEEDED
                            && its.get(0).kopecks() == refund.number("amount")
                    : its.isEmpty();
            if (!right) {
                found.add("refund " + refund + " is there " + its);
            }
        }
        there.values().forEach(lost -> found.add("refunds that nobody knows " + lost));
        return found;
    }
}
