package shop.prilavok.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.TabView;

/** What the merchant does with his settings and his texts: sense, nonsense, and closing the shop for a while. */
final class MerchantDecides {
    private MerchantDecides() {}

    /** Types something into one of the rows. */
    record Decides() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            Decisions.Row row = Chance.one(chance, Decisions.ROWS);
            type(world, row, Chance.one(chance, row.choices()));
        }
    }

    /** Takes no orders for a while. */
    record Closes(Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, open(), Decisions.Typed.good("нет", "no"));
            boolean says = chance.nextBoolean();
            world.timeline.enter(
                    world.clock.instant().plus(length),
                    () -> type(world, open(), says ? Decisions.Typed.good("да", "yes") : Decisions.Typed.nothing()));
        }
    }

    /** Sorts the settings the other way round. */
    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            String tab = Chance.one(chance, List.of(Decisions.SETTINGS, Decisions.TEXTS));
            world.sheet.merchant().sortBy(tab, "A", chance.nextBoolean());
        }
    }

    private static Decisions.Row open() {
        return Decisions.ROWS.stream()
                .filter(row -> row.word().equals(Decisions.OPEN))
                .findFirst()
                .orElseThrow();
    }

    private static void type(World world, Decisions.Row row, Decisions.Typed typed) {
        merchant(world).type(row.tab(), row.column() + number(world, row), typed.text());
        world.decisions.typed(row, typed);
    }

    /** What the shop wrote beside the row. */
    static String check(World world, Decisions.Row row) {
        return merchant(world)
                .tab(row.tab())
                .cell(row.check() + number(world, row))
                .shown();
    }

    private static int number(World world, Decisions.Row wanted) {
        TabView tab = merchant(world).tab(wanted.tab());
        for (int row = 2; row <= tab.rows().size(); row++) {
            if (tab.cell("A" + row).shown().equals(wanted.word())) {
                return row;
            }
        }
        throw new IllegalStateException("There is no row " + wanted.word());
    }

    private static Merchant merchant(World world) {
        return world.sheet.merchant();
    }
}
