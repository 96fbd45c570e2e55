package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.CopyPasteRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;

/**
 * Moves the oldest rows of a journal that grew long into a tab of their own, and writes what they add up to in their place:
 * every stock formula shows the same before and after, for all of it is one batch. The newest rows stay, so that the summary
 * goes on. Immutable and thread-safe.
 *
 * <p>Not guaranteed: what somebody does to the journal's rows in the moment between the look and the batch may put some rows
 * on the wrong side; the sums are then brought right by the reconciliation.
 */
record JournalArchive(Limits limits, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int FIRST_ID = 780_000_000;
    private static final String TITLES = "sheets.properties.title";

    /**
     * @param longest rows that a journal may have
     * @param kept rows that stay
     */
    record Limits(int longest, int kept) {
        static final Limits USUAL = new Limits(20_000, 10_000);
    }

    /** A row to be moved, perhaps. */
    private record Line(Cell time, Cell sku, String name, Cell change) {
        /** As Google sorts: numbers, then texts, and empty cells last. */
        int rank() {
            return time.content() instanceof Cell.Numeric ? 0 : time.isBlank() ? 2 : 1;
        }

        BigDecimal moment() {
            return time.content() instanceof Cell.Numeric number ? number.number() : BigDecimal.ZERO;
        }

        String code() {
            return JournalCode.read(sku);
        }

        int pieces() {
            return change.content() instanceof Cell.Numeric number
                    ? number.number().intValue()
                    : 0;
        }
    }

    /** What the rows of one item add up to. */
    private record Opening(String name, int pieces) {
        Opening and(Opening later) {
            return new Opening(later.name(), pieces + later.pieces());
        }
    }

    /** Empty rows at the end of a tab count, too: whether there is really something to move, a closer look tells. */
    boolean mayBeDue(int height) {
        return height > limits.longest();
    }

    /** The work; none when the journal is not that long. Blocks while Google is asked. */
    SheetAnswer<List<Request>> requests(SheetsConnection connection, SheetView view, Instant now) {
        TabColumns columns = TabColumns.ofJournal(view);
        if (view.journal().isEmpty() || !columns.preparation().isEmpty()) {
            return new SheetAnswer.Ok<>(List.of());
        }
        SheetAnswer<Spreadsheet> titles = connection.look(List.of(), TITLES);
        SheetAnswer<Spreadsheet> cells = titles instanceof SheetAnswer.Ok
                ? connection.look(
                        Column.READ_OF_JOURNAL.stream().map(columns::below).toList(), SheetReader.CELLS)
                : titles;
        if (!(titles instanceof SheetAnswer.Ok<Spreadsheet> named
                && cells instanceof SheetAnswer.Ok<Spreadsheet> read)) {
            return SheetReader.failed(cells);
        }
        List<Line> lines = lines(TabPlace.tab(read.value().getSheets().get(0)), columns); // no other was asked for
        if (lines.size() <= limits.longest()) {
            return new SheetAnswer.Ok<>(List.of());
        }
        Set<String> taken = new HashSet<>();
        named.value()
                .getSheets()
                .forEach(sheet -> taken.add(sheet.getProperties().getTitle()));
        return new SheetAnswer.Ok<>(requests(lines, columns, taken, now));
    }

    private static List<Line> lines(Tab tab, TabColumns columns) {
        List<Line> lines = new ArrayList<>();
        for (int row = 1; row < tab.rows().size(); row++) {
            Line line = new Line(
                    tab.cell(row, columns.position(Column.TIME)),
                    tab.cell(row, columns.position(Column.SKU)),
                    tab.cell(row, columns.position(Column.NAME)).text(),
                    tab.cell(row, columns.position(Column.CHANGE)));
            if (!line.sku().isBlank() || !line.time().isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<Request> requests(List<Line> lines, TabColumns columns, Set<String> taken, Instant now) {
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparingInt(Line::rank).thenComparing(Line::moment))
                .toList();
        List<Line> moved = sorted.subList(0, sorted.size() - limits.kept());
        Map<Sku, Opening> openings = new TreeMap<>();
        moved.stream()
                .filter(line -> !line.code().isEmpty() && line.code().length() <= Sku.MAX_LENGTH)
                .forEach(line ->
                        openings.merge(new Sku(line.code()), new Opening(line.name(), line.pieces()), Opening::and));
        int journal = columns.sheetId();
        int archive = FIRST_ID + Math.floorMod(now.getEpochSecond(), 100_000_000);
        int end = moved.size() + 1;
        GridRange source =
                new GridRange().setSheetId(journal).setStartRowIndex(0).setEndRowIndex(end);
        return List.of(
                sort(columns),
                add(archive, title(columns.inEnglish(), taken, now), end, columns.tabWidth()),
                new Request()
                        .setCopyPaste(new CopyPasteRequest()
                                .setSource(source)
                                .setDestination(source.clone().setSheetId(archive))
                                .setPasteType("PASTE_NORMAL")),
                new Request()
                        .setDeleteDimension(new DeleteDimensionRequest()
                                .setRange(new DimensionRange()
                                        .setSheetId(journal)
                                        .setDimension("ROWS")
                                        .setStartIndex(1)
                                        .setEndIndex(end))),
                new JournalRows(columns, zone).append(entries(openings, now)));
    }

    private static Request sort(TabColumns columns) {
        return new Request()
                .setSortRange(new SortRangeRequest()
                        .setRange(new GridRange().setSheetId(columns.sheetId()).setStartRowIndex(1))
                        .setSortSpecs(List.of(new SortSpec()
                                .setDimensionIndex(columns.position(Column.TIME))
                                .setSortOrder("ASCENDING"))));
    }

    private static Request add(int id, String title, int rows, int columns) {
        return new Request()
                .setAddSheet(new AddSheetRequest()
                        .setProperties(new SheetProperties()
                                .setSheetId(id)
                                .setTitle(title)
                                .setGridProperties(new GridProperties()
                                        .setRowCount(rows)
                                        .setColumnCount(columns)
                                        .setFrozenRowCount(1))));
    }

    private String title(boolean inEnglish, Set<String> taken, Instant now) {
        String title = SheetWords.in(inEnglish).say("archive") + " " + DAY.format(now.atZone(zone));
        String free = title;
        for (int number = 2; taken.contains(free); number++) {
            free = title + " (" + number + ")";
        }
        return free;
    }

    private static List<JournalEntry> entries(Map<Sku, Opening> openings, Instant now) {
        return openings.entrySet().stream()
                .filter(opening -> opening.getValue().pieces() != 0)
                .map(opening -> JournalEntry.of(
                        new StockMovement(
                                "archive:" + opening.getKey() + ":" + now.toEpochMilli(),
                                opening.getKey(),
                                opening.getValue().pieces(),
                                StockMovement.Kind.OPENING,
                                now),
                        opening.getValue().name(),
                        Money.ZERO))
                .toList();
    }
}
