package shop.prilavok.sandbox;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** Runs the sandbox with {@link DemoBot} in place of a shop, to look at the page by eye. Not a test. */
final class SandboxDemo implements ShopControl {
    private boolean running = true;

    SandboxDemo() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        SandboxDemo shop = new SandboxDemo();
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.in(Files.createTempDirectory("sandbox")).withPagePort(port),
                InstantSource.system(),
                new Random())) {
            sandbox.controls(shop);
            System.out.println(sandbox.addresses().pageUrl());
            DemoBot bot = new DemoBot(sandbox.addresses());
            while (true) {
                shop.awaitRunning();
                bot.step(1);
            }
        }
    }

    private synchronized void awaitRunning() throws InterruptedException {
        while (!running) {
            wait();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        notifyAll();
    }

    @Override
    public synchronized void kill() {
        running = false;
    }

    @Override
    public synchronized boolean running() {
        return running;
    }

    @Override
    public List<String> recentLog() {
        return List.of("12:00:01 The shop is open", "12:00:02 72 products read from the sheet");
    }
}
