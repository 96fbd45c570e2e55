package shop.prilavok.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** How H2 gets at the files of a {@link CutDisk}. Public, with a constructor of its own, because H2 makes them. */
public final class CutPath extends FilePathWrapper {
    static final String SCHEME = "cut";

    static void register() {
        FilePath.register(new CutPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path file() {
        return Path.of(getBase().toString());
    }

    private CutDisk disk() {
        try {
            return CutDisk.of(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel live = super.open(mode);
        disk().opened(file(), live);
        return new CutChannel(disk(), file(), live);
    }

    @Override
    public void delete() {
        super.delete();
        disk().deleted(file());
    }

    @Override
    public void moveTo(FilePath to, boolean replace) {
        super.moveTo(to, replace);
        disk().moved(file(), ((CutPath) to).file());
    }
}
