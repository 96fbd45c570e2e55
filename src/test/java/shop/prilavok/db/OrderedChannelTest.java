package shop.prilavok.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedChannelTest {
    private static final int BLOCK = 4096;
    private static final int CHUNK = 3 * BLOCK + 100;

    private final List<String> done = new ArrayList<>();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK + 50);

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        for (int i = 0; i < chunk.capacity(); i++) {
            chunk.put(i, (byte) (i / BLOCK + 1));
        }
        chunk.position(20).limit(20 + CHUNK); // a buffer may hold other things before and behind
    }

    @Test
    void theFirstBlockOfAChunkIsWrittenWhenTheRestIsOnTheDisk() throws IOException {
        try (FileChannel file = new OrderedChannel(new Disk())) {
            assertThat(file.write(chunk, 2 * BLOCK)).isEqualTo(CHUNK);
        }
        assertThat(done).containsExactly("flush", "12288: 8292", "flush", "8192: 4096");
        assertThat(chunk.remaining()).isZero();
    }

    @Test
    void theHeaderOfTheFileIsWrittenInOnePiece() throws IOException {
        try (FileChannel file = new OrderedChannel(new Disk())) {
            file.write(chunk.limit(chunk.position() + 2 * BLOCK), 0);
        }
        assertThat(done).containsExactly("flush", "0: 8192");
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() throws IOException {
        ByteBuffer written = chunk.slice();
        ByteBuffer back = ByteBuffer.allocate(CHUNK);
        try (FileChannel file = new OrderedChannel(new Disk())) {
            file.write(chunk, 2 * BLOCK);
            file.read(back, 2 * BLOCK);
        }
        assertThat(back.flip()).isEqualTo(written);
    }

    /** Writes to a real file, and meanwhile reads a page out of the chunk, as H2 does for who asks for one. */
    private final class Disk extends FileBaseDefault {
        private final FileChannel file;

        Disk() throws IOException {
            file = FileChannel.open(
                    folder.resolve("file"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            ByteBuffer page = chunk.duplicate();
            assertThat(page.limit()).isGreaterThan(2 * BLOCK);
            assertThat(page.position(2 * BLOCK).get()).isEqualTo((byte) 3);
            done.add(position + ": " + from.remaining());
            return file.write(from, position);
        }

        @Override
        public void force(boolean metaData) {
            done.add("flush");
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
