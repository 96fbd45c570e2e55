package shop.prilavok.sheets;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shop.prilavok.catalog.CatalogReading;
import shop.prilavok.catalog.JournalEntry;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.StockMovement;

/** A sheet of 1,000 goods: Google's JSON, and the catalog from its cells. A journal row on its way to the outbox. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SheetAnswerBenchmark {
    private static final int ROWS = 1_000;

    private final String answer = IntStream.range(0, ROWS)
            .mapToObj(row -> """
                    {"values":[{"effectiveValue":{"stringValue":"TEA-%d"}},{"effectiveValue":{"stringValue":"Чай"}},
                    {"effectiveValue":{"stringValue":"Иван-чай № %d"}},{"effectiveValue":{"numberValue":350}},
                    {"effectiveValue":{"numberValue":10},"userEnteredValue":{"formulaValue":"=SUM(A1:A9)"}}]}
                    """.formatted(row, row))
            .collect(Collectors.joining(
                    ",",
                    "{\"sheets\":[{\"properties\":{\"sheetId\":0,\"title\":\"Товары\"},\"data\":[{\"rowData\":[",
                    "]}]}]}"));

    private final CatalogReader reader = new CatalogReader();
    private final SheetView view = view();
    private final SheetParcel row = new SheetParcel.Row(new JournalEntry(
            "sale:1001:TEA-1",
            Instant.EPOCH,
            "1001",
            new Sku("TEA-1"),
            "Иван-чай № 1",
            StockMovement.Kind.SALE,
            -1,
            Money.ofRoubles(350),
            Money.ofRoubles(350)));

    private static SheetView view() {
        Rows rows = Rows.of();
        for (int i = 1; i <= ROWS; i++) {
            rows.row("TEA-" + i, "Чай", "Иван-чай № " + i, "", "Собран в июле", 350, 10, "", "да");
        }
        return rows.view();
    }

    @Benchmark
    public Spreadsheet json() throws IOException {
        return GsonFactory.getDefaultInstance().fromString(answer, Spreadsheet.class);
    }

    @Benchmark
    public Optional<CatalogReading> catalog() {
        return reader.read(view);
    }

    @Benchmark
    public List<String> journalRow() {
        return List.of(row.kind(), row.payload());
    }
}
