package shop.prilavok.simulation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.TabView;

/** What the merchant does in the sheet, at any moment, as if there were no shop. */
final class MerchantAtWork {
    private MerchantAtWork() {}

    /**
     * Types how many there are: what stands in the cell, and the difference that he found on the shelf. Or as many as the
     * last time, for he fills the shelf up to where it was.
     */
    record Recounts(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            int difference = chance.nextInt(-3, 6);
            OptionalInt before = world.shelf.counted(sku);
            Optional<Integer> seen =
                    Chance.happens(chance, 30) && before.isPresent() ? shown(world, sku) : Optional.empty();
            count(world, sku, seen.map(now -> before.getAsInt() - now).orElse(difference));
        }
    }

    /** New goods came. He types how many there are now, or adds them to what stands in the cell. */
    record Restocks(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            int came = chance.nextInt(5, 40);
            if (!Chance.happens(chance, 25) || !add(world, sku, came)) {
                count(world, sku, came);
            }
        }
    }

    record ChangesPrice(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, sku, Shelf.PRICE, Integer.toString(chance.nextInt(1, 30) * 50));
        }
    }

    /** Writes something that is not a price, and mends it some time later; the good price stays until then. */
    record Mistypes(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            type(world, sku, Shelf.PRICE, Chance.one(chance, List.of("дорого", "=1/0", "-5", "1 000,555")));
            Duration after = Duration.ofMinutes(chance.nextInt(1, 300));
            world.timeline.enter(world.clock.instant().plus(after), () -> type(world, sku, Shelf.PRICE, "650"));
        }
    }

    record Sorts() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            merchant(world).sortBy(Shelf.TAB, Listing.letter(chance.nextInt(5)), chance.nextBoolean());
        }
    }

    record InsertsRow() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            merchant(world).insertRows(Shelf.TAB, chance.nextInt(2, 6), 1);
        }
    }

    record MovesColumn() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            merchant(world).moveColumn(Shelf.TAB, Listing.letter(chance.nextInt(5)), Listing.letter(chance.nextInt(5)));
        }
    }

    /** Takes a product out of the sheet. */
    record Deletes(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            row(world, sku).ifPresent(row -> {
                merchant(world).deleteRows(Shelf.TAB, row, 1);
                world.shelf.lose(sku);
            });
        }
    }

    /** Takes a product that he had taken out into the sheet again, as it was in the beginning. */
    record BringsBack(String sku) implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (row(world, sku).isEmpty() && Shelf.HEADERS.stream().allMatch(header -> hasHeader(world, header))) {
                int row = merchant(world).tab(Shelf.TAB).rows().size() + 1;
                List<Object> cells = world.shelf.firstRow(sku);
                for (int i = 0; i < cells.size(); i++) {
                    String place = column(world, Shelf.HEADERS.get(i)) + row;
                    merchant(world).type(Shelf.TAB, place, cells.get(i).toString());
                }
            }
        }
    }

    /** Sorts the journal the other way round, which must not disturb the sums. */
    record SortsJournal() implements Happening {
        @Override
        public void happen(World world, RandomGenerator chance) {
            if (merchant(world).tabs().contains(Shelf.JOURNAL)) {
                merchant(world).sortBy(Shelf.JOURNAL, Listing.letter(chance.nextInt(9)), chance.nextBoolean());
            }
        }
    }

    /** Types the count that is shown, changed by so many pieces. False when there is nothing to go by. */
    static boolean count(World world, String sku, int difference) {
        Optional<Integer> shown = shown(world, sku);
        if (shown.isEmpty()) {
            return false;
        }
        int seen = shown.get();
        int counted = Math.max(0, seen + difference);
        type(world, sku, Shelf.STOCK, Integer.toString(counted));
        world.shelf.count(sku, counted);
        world.shelf.bring(sku, counted - seen);
        return true;
    }

    /** Adds pieces to the formula that he finds. False when there is none that works. */
    private static boolean add(World world, String sku, int pieces) {
        Optional<CellView> cell = cell(world, sku, Shelf.STOCK);
        if (cell.filter(CellView::isFormula).isEmpty() || shown(world, sku).isEmpty()) {
            return false;
        }
        type(world, sku, Shelf.STOCK, cell.get().entered() + "+" + pieces);
        world.shelf.bring(sku, pieces);
        return true;
    }

    /** Does he say there how many pieces there are, or came? */
    static boolean isHis(CellView cell) {
        return !cell.isFormula() || !cell.entered().endsWith(")");
    }

    private static Optional<Integer> shown(World world, String sku) {
        return cell(world, sku, Shelf.STOCK)
                .map(CellView::shown)
                .filter(shown -> shown.matches("-?\\d+"))
                .map(Integer::valueOf);
    }

    /** Begins a row that has no SKU yet, below all others. Gives its number. */
    static int beginRow(World world) {
        int row = merchant(world).tab(Shelf.TAB).rows().size() + 1;
        merchant(world).type(Shelf.TAB, column(world, Shelf.CATEGORY) + row, "Чай");
        return row;
    }

    /** Thinks better of it. */
    static void emptyRow(World world, int row) {
        merchant(world).type(Shelf.TAB, column(world, Shelf.CATEGORY) + row, "");
    }

    static void type(World world, String sku, String header, String text) {
        row(world, sku)
                .filter(row -> hasHeader(world, header))
                .ifPresent(row -> merchant(world).type(Shelf.TAB, column(world, header) + row, text));
    }

    static Optional<CellView> cell(World world, String sku, String header) {
        return row(world, sku)
                .filter(row -> hasHeader(world, header))
                .map(row -> merchant(world).tab(Shelf.TAB).cell(column(world, header) + row));
    }

    private static Merchant merchant(World world) {
        return world.sheet.merchant();
    }

    private static Optional<Integer> row(World world, String sku) {
        if (!hasHeader(world, Shelf.SKU)) {
            return Optional.empty();
        }
        TabView tab = merchant(world).tab(Shelf.TAB);
        String column = column(world, Shelf.SKU);
        for (int row = 2; row <= tab.rows().size(); row++) {
            if (tab.cell(column + row).shown().equals(sku)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    static String column(World world, String header) {
        String column = headers(world).get(header);
        if (column == null) {
            throw new IllegalStateException("There is no column " + header);
        }
        return column;
    }

    static boolean hasHeader(World world, String header) {
        return headers(world).containsKey(header);
    }

    /** The letters of all columns by their headers. */
    static Map<String, String> headers(World world) {
        TabView tab = merchant(world).tab(Shelf.TAB);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int column = 0; column < 8; column++) {
            headers.putIfAbsent(tab.cell(Listing.letter(column) + 1).shown(), Listing.letter(column));
        }
        return headers;
    }
}
