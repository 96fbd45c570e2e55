package shop.prilavok.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import shop.prilavok.db.Database;
import shop.prilavok.db.OddFile;

/**
 * Writes much with few units, and knows from the number of the last one how every page must look. Each unit writes the
 * pages of one shelf anew, so that much of the file is soon out of date.
 */
final class Pages {
    private static final int SHELVES = 5;
    private static final int ON_A_SHELF = 20;
    private static final String TEXT = "x".repeat(10_000);
    private static final String NOTICE = "y".repeat(800);
    private static final String COUNT = "count";

    private final Database database;

    Pages(Database database) {
        this.database = database;
    }

    /** Unit after unit, each with the next number. */
    void write(int number) {
        database.unitOfWork().perform(() -> {
            for (int place = 0; place < ON_A_SHELF; place++) {
                database.catalog().keepNote(name(number % SHELVES, place), number + TEXT);
            }
            database.catalog().keepNote(COUNT, Integer.toString(number));
        });
    }

    /** So much that H2 writes its file in the middle of the unit. */
    void writeMuch(int number, int notices) {
        database.unitOfWork().perform(() -> {
            for (int notice = 0; notice < notices; notice++) {
                database.catalog().keepNote("notice-" + notice, number + NOTICE);
            }
        });
    }

    private static String name(int shelf, int place) {
        return "page-" + shelf + "-" + place;
    }

    /** What is wrong with a folder after a crash; empties it. */
    static Inspection inspect(Path image, int confirmed) {
        try (Database again = OddFile.durable(image.resolve("prilavok").toString())) {
            int last = again.catalog().note(COUNT).map(Integer::parseInt).orElse(0);
            if (last < confirmed) {
                return new Inspection(true, confirmed - last, List.of(confirmed - last + " units lost"));
            }
            List<String> wrong = IntStream.rangeClosed(Math.max(1, last - SHELVES + 1), last)
                    .boxed()
                    .flatMap(number -> IntStream.range(0, ON_A_SHELF)
                            .mapToObj(place -> name(number % SHELVES, place))
                            .filter(name -> !again.catalog().note(name).equals(Optional.of(number + TEXT))))
                    .map(name -> name + " is not as unit " + last + " left it")
                    .toList();
            return new Inspection(true, wrong.size(), wrong);
        } catch (RuntimeException e) {
            return new Inspection(false, confirmed, List.of("does not open: " + Inspection.causes(e)));
        }
    }
}
