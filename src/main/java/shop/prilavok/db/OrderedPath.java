package shop.prilavok.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * How H2 gets at a file that is written by an {@link OrderedChannel}. Goes in front of the scheme of another file system.
 * Public, with a constructor of its own, because H2 makes them.
 */
public final class OrderedPath extends FilePathWrapper {
    static final String SCHEME = "ordered";

    static void register() {
        FilePath.register(new OrderedPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedChannel(super.open(mode));
    }
}
