package shop.prilavok.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, where the machine has one. */
final class Chromium {
    private static final File PROGRAM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private Chromium() {}

    /** Skips the test, with a line on the console, where there is no browser. */
    static void demand() {
        boolean there = PROGRAM.canExecute() && DRIVER.canExecute();
        if (!there) {
            System.out.println(
                    "SKIPPED: the page was not tried in a browser, there is no " + PROGRAM + " or " + DRIVER);
        }
        assumeTrue(there, "no Chromium");
    }

    static ChromeDriver open(Path profile) {
        return open(profile, "ru");
    }

    /** With the language that its owner reads. */
    static ChromeDriver open(Path profile, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=" + language,
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        return new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }
}
