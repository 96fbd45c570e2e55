package shop.prilavok.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A file of H2.
 *
 * @param name without its ending; may begin with the scheme of one of H2's file systems, such as {@code split:}
 * @param settings of H2, each behind a semicolon
 */
record H2File(String name, String settings) {
    static final int IN_USE = 90020;

    static {
        OrderedPath.register();
    }

    /** The same for all who have the file open in this process. */
    static String address(String name) {
        // "retry": an interrupted thread closes the file under H2, which then opens it again instead of giving up.
        return "jdbc:h2:" + OrderedPath.SCHEME + ":retry:" + name;
    }

    String url() {
        // Nothing that was once written is written over, so a chunk that a power cut tears never takes another one
        // along.
        // The cache is to hold every statement of a unit, ready; of the eight that are usual each would push out
        // another.
        return address(name) + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;REUSE_SPACE=FALSE"
                + ";QUERY_CACHE_SIZE=128" + settings;
    }

    Path path() {
        return Path.of(name.substring(name.lastIndexOf(':') + 1) + ".mv.db");
    }

    /** In bytes; zero when there is none yet. */
    long size() {
        try {
            return Files.exists(path()) ? Files.size(path()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not through a pool, which would open the file again in place of a connection that broke. */
    void shut() {
        try (Connection last = DriverManager.getConnection(url() + ";IFEXISTS=TRUE", "sa", "");
                Statement statement = last.createStatement()) {
            // The file grows with every flush; compacting it takes a fraction of a second.
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be shut cleanly", e);
        }
    }

    static boolean isInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }
}
