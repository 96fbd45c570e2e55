package shop.prilavok.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the merchant decided is done, or he is told beside it why not. */
final class DecisionsInForce implements Invariant {
    @Override
    public String sentence() {
        return "A setting or a text that stood for two looks is in force, or its row explains why not and the one before goes"
                + " on.";
    }

    @Override
    public List<String> violations(World world) {
        List<String> found = new ArrayList<>();
        for (Decisions.Row row : Decisions.ROWS) {
            Decisions.Typed typed = world.decisions.last(row);
            String check = MerchantDecides.check(world, row);
            Optional<String> kept = world.books.rows(row.kept(), row.name()).stream()
                    .map(one -> one.text("kept"))
                    .findFirst();
            boolean isAsItShould = typed.nonsense()
                    ? kept.isEmpty() || world.decisions.good(row).contains(kept.get())
                    : kept.equals(typed.kept());
            if (!isAsItShould || typed.nonsense() == check.isEmpty()) {
                found.add(row.word() + ": typed '" + typed.text() + "', in force is " + kept + ", the check says '"
                        + check + "'");
            }
        }
        return found;
    }
}
