package shop.prilavok.crash;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import shop.prilavok.db.Database;
import shop.prilavok.db.OddFile;

/**
 * What a file is worth after a crash.
 *
 * @param opened whether the shop opens it
 * @param lost confirmed facts that are not there
 * @param complaints everything that is wrong, one in a line
 */
record Inspection(boolean opened, int lost, List<String> complaints) {

    /** Opens a copy of the folder as the shop does after a crash, so that the evidence stays as it was. */
    static Inspection of(Path image, Collection<Fact> confirmed) {
        Path copy = Rounds.copy(image, "opened");
        Database database;
        try {
            database = OddFile.durable(copy.resolve("prilavok").toString());
        } catch (RuntimeException e) {
            return new Inspection(false, confirmed.size(), List.of("does not open: " + causes(e)));
        }
        try (database;
                Books books = new Books(copy)) {
            List<String> complaints = new ArrayList<>(books.contradictions());
            List<Fact> missing = books.missing(confirmed);
            if (!missing.isEmpty()) {
                complaints.add(missing.size() + " of " + confirmed.size() + " facts lost: " + Books.few(missing));
            }
            return new Inspection(true, missing.size(), complaints);
        } catch (SQLException e) {
            return new Inspection(true, confirmed.size(), List.of("cannot be read: " + causes(e)));
        } finally {
            Rounds.remove(copy);
        }
    }

    static String causes(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return String.join(" <- ", causes);
    }

    boolean isSound() {
        return complaints.isEmpty();
    }
}
