package shop.prilavok.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What the disk below a folder can do at best: 4 KiB appended to a file and flushed, one after another. The measure of all
 * that is confirmed only when it is on disk, for nothing durable that waits for a flush of its own can be faster.
 *
 * @param perSecond flushes
 * @param latencies of one append and its flush
 */
public record RawFlush(Figure perSecond, Latencies latencies) {
    private static final int BLOCK = 4096;

    /**
     * Writes for a while into a file of its own, which is gone afterwards.
     *
     * @param added to every flush, to stand for a slower disk; zero for this one
     */
    public static RawFlush measure(Path folder, Duration added, Duration time) throws IOException {
        Path file = Files.createTempFile(folder, "flush", ".bench");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            Latencies.Recorder recorder = new Latencies.Recorder();
            long begin = System.nanoTime();
            long now = begin;
            while (recorder.count() == 0 || now - begin < time.toNanos()) {
                long before = now;
                channel.write(block.rewind());
                channel.force(false);
                linger(added);
                now = System.nanoTime();
                recorder.add(now - before);
            }
            Duration took = Duration.ofNanos(now - begin);
            return new RawFlush(Figure.perSecond(recorder.count(), took), recorder.latencies());
        } finally {
            Files.delete(file);
        }
    }

    /** Waits as a slower disk would let its caller wait: at least so long. */
    public static void linger(Duration added) {
        long end = System.nanoTime() + added.toNanos();
        for (long left = added.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** As a row of a table. */
    public Row row() {
        return Row.baseline("flush", "4 KiB appended and flushed, one after another", perSecond, latencies);
    }
}
