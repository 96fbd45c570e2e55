package shop.prilavok;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A process whose books have fallen down, and whose orderly end would take forever. */
final class FallenShop {
    private FallenShop() {}

    public static void main(String[] none) {
        Runtime.getRuntime().addShutdownHook(new Thread(FallenShop::waitForTheBooks));
        RunCommand.endAtOnce(
                new IllegalStateException("The commit failed", new IOException("No space left on device")));
    }

    private static void waitForTheBooks() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
