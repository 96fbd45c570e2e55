package shop.prilavok.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.Merchant;

/** What an owner does to a spreadsheet without a thought for the shop, and undoes some time later where he has to. */
final class Drift {
    private static final String ELSEWHERE = " (старое)";
    private static final String LAST = "Z";

    private Drift() {}

    static Happening any(RandomGenerator chance) {
        Duration length = Duration.ofMinutes(chance.nextInt(1, 240));
        String tab = Chance.one(chance, List.of(Shelf.JOURNAL, OrdersList.TAB));
        return switch (chance.nextInt(8)) {
            case 0 -> new CutsJournal();
            case 1 -> new DeletesTab(tab);
            case 2 -> new ClearsStock();
            case 3 -> new RenamesHeader(Chance.one(chance, Shelf.HEADERS.subList(0, 5)), length);
            case 4 -> new RenamesTab(tab, length);
            case 5 -> new Unshares(length);
            case 6 -> new Protects(Chance.one(chance, List.of(Shelf.TAB, tab)), length);
            default -> new RestoresVersion(length);
        };
    }

    /** Some rows of the journal are in his way. */
    record CutsJournal() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (has(world, Shelf.JOURNAL)) {
                int rows = merchant(world).tab(Shelf.JOURNAL).rows().size();
                int first = 2 + chance.nextInt(Math.max(1, rows));
                if (first < rows) {
                    merchant(world).deleteRows(Shelf.JOURNAL, first, Math.min(1 + chance.nextInt(3), rows - first));
                    world.losses.journal();
                }
            }
        }
    }

    /** The whole tab is in his way. */
    record DeletesTab(String tab) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (has(world, tab)) {
                merchant(world).deleteTab(tab);
                world.losses.of(tab);
            }
        }
    }

    /** A slip of the hand on the whole column. Of two products alone he may well mean that he does not count them. */
    record ClearsStock() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            int rows = merchant(world).tab(Shelf.TAB).rows().size();
            if (counted(world) > 2) {
                loseTyped(world);
                String column = MerchantAtWork.column(world, Shelf.STOCK);
                merchant(world).clear(Shelf.TAB, column + "2:" + column + rows);
            }
        }
    }

    private static long counted(World world) {
        return world.shelf.skus().stream()
                .flatMap(sku -> MerchantAtWork.cell(world, sku, Shelf.STOCK).stream())
                .filter(cell -> !cell.shown().isEmpty())
                .count();
    }

    /** Calls a column something that nobody understands. */
    record RenamesHeader(String header, Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (MerchantAtWork.hasHeader(world, header)) {
                String cell = MerchantAtWork.column(world, header) + 1;
                merchant(world).type(Shelf.TAB, cell, header + ELSEWHERE);
                later(world, length, () -> headerBack(world, header));
            }
        }
    }

    record RenamesTab(String tab, Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (has(world, tab)) {
                merchant(world).renameTab(tab, tab + ELSEWHERE);
                later(world, length, () -> {
                    if (has(world, tab + ELSEWHERE) && !has(world, tab)) {
                        merchant(world).renameTab(tab + ELSEWHERE, tab);
                    }
                });
            }
        }
    }

    /** Takes away the shop's right to edit. */
    record Unshares(Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            world.sheet.unshare(Town.ACCOUNT);
            later(world, length, () -> world.sheet.share(Town.ACCOUNT));
        }
    }

    /** Locks a tab against everybody. */
    record Protects(String tab, Duration length) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (has(world, tab)) {
                merchant(world).protect(tab, "A1:" + LAST + "1000");
                later(world, length, () -> {
                    if (has(world, tab)) {
                        merchant(world).unprotect(tab);
                    }
                });
            }
        }
    }

    /** Brings back the sheet as it was some time ago, with all numbers and rows of that time. */
    record RestoresVersion(Duration age) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            Merchant.Version then = merchant(world).version();
            Map<Decisions.Row, Decisions.Typed> decided = world.decisions.standing();
            Map<String, String> noted = world.notebook.standing();
            later(world, age, () -> {
                loseTyped(world); // a count that the shop has not looked at yet is gone
                merchant(world).restore(then);
                world.decisions.restore(decided);
                world.notebook.restore(noted);
                world.losses.journal();
                world.losses.orders();
                loseTyped(world);
                Shelf.HEADERS.forEach(header -> headerBack(world, header));
                for (String tab : List.of(Shelf.TAB, Shelf.JOURNAL, OrdersList.TAB)) {
                    if (has(world, tab)) {
                        merchant(world).unprotect(tab);
                    }
                }
            });
        }
    }

    /** A number of his that the shop has not booked yet is gone, or an old one is there again: nobody can say what is true. */
    private static void loseTyped(World world) {
        for (String sku : world.shelf.skus()) {
            MerchantAtWork.cell(world, sku, Shelf.STOCK)
                    .filter(MerchantAtWork::isHis)
                    .ifPresent(cell -> world.shelf.lose(sku));
        }
    }

    private static void headerBack(World world, String header) {
        MerchantAtWork.headers(world).entrySet().stream()
                .filter(entry -> entry.getKey().equals(header + ELSEWHERE))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresent(column -> merchant(world).type(Shelf.TAB, column + 1, header));
    }

    private static void later(World world, Duration length, Runnable what) {
        world.timeline.enter(world.clock.instant().plus(length), what);
    }

    private static boolean has(World world, String tab) {
        return merchant(world).tabs().contains(tab);
    }

    private static Merchant merchant(World world) {
        return world.sheet.merchant();
    }
}
