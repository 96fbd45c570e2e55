package shop.prilavok.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The goods of the try-out shop, read from {@code goods.tsv}. Immutable. */
final class Wares {
    private final List<Ware> all;

    private Wares(List<Ware> all) {
        this.all = List.copyOf(all);
    }

    static Wares read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(Wares.class.getResourceAsStream("/sandbox/goods.tsv"), "goods.tsv"),
                StandardCharsets.UTF_8))) {
            return parse(lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wares parse(List<String> lines) {
        List<Ware> wares = new ArrayList<>();
        String description = "";
        String drawing = "";
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 9) {
                throw new IllegalArgumentException("A ware has nine cells: " + line);
            }
            // A variant says only what differs from the row above it.
            description = cells[4].isEmpty() ? description : cells[4];
            drawing = cells[8].isEmpty() ? drawing : cells[8];
            wares.add(new Ware(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    description,
                    new BigDecimal(cells[5].replace(',', '.')).setScale(2),
                    cells[6].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[6])),
                    cells[7].equals("да"),
                    Drawing.parse(drawing)));
        }
        return new Wares(wares);
    }

    List<Ware> all() {
        return all;
    }

    Optional<Ware> bySku(String sku) {
        return all.stream().filter(ware -> ware.sku().equals(sku)).findFirst();
    }
}
