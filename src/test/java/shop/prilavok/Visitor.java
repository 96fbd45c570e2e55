package shop.prilavok;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody who plays with the sandbox's page in Chromium. The page redraws itself at any moment, so whatever he does is
 * looked up and tried anew until it works; the newest message counts when several would do.
 */
final class Visitor implements AutoCloseable {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver browser;
    private final WebDriverWait wait;

    static void skipWithoutBrowser() {
        boolean there = CHROMIUM.canExecute() && DRIVER.canExecute();
        if (!there) {
            System.out.println(
                    "SKIPPED: no purchase was tried in a browser, there is no " + CHROMIUM + " or " + DRIVER);
        }
        assumeTrue(there, "no Chromium");
    }

    Visitor(String page, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=ru",
                "--hide-scrollbars",
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        wait = new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50));
        wait.ignoring(WebDriverException.class);
        browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/Moscow"));
        browser.get(page);
        looksAt(1440, 900, "light");
    }

    /** From now on the page has this size, in CSS pixels, and comes in the light or the dark; nothing on it moves. */
    void looksAt(int width, int height, String light) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", light),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void customerPresses(String label) {
        press("pane-customer", "message-button", label);
    }

    void customerPressesKey(String label) {
        press("pane-customer", "keyboard-button", label);
    }

    void adminPresses(String label) {
        press("pane-admin", "message-button", label);
    }

    void customerSees(String words) {
        sees("pane-customer", words);
    }

    void adminSees(String words) {
        sees("pane-admin", words);
    }

    void customerTypes(String text) {
        until("the text field", () -> {
            Optional<WebElement> field =
                    find("pane-customer", "composer").stream().findFirst();
            field.ifPresent(WebElement::clear);
            field.ifPresent(any -> any.sendKeys(text, Keys.ENTER));
            return field;
        });
    }

    void becomesNewCustomer(String name, String language) {
        until("the form for a new customer", () -> {
            Optional<WebElement> field = find("pane-customer", "new-customer-name").stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst();
            if (field.isEmpty()) {
                find("pane-customer", "new-customer").forEach(this::touch);
            }
            return field;
        });
        see("pane-customer", "new-customer-name").sendKeys(name);
        see("pane-customer", "new-customer-language")
                .findElement(By.cssSelector("option[value=" + language + "]"))
                .click();
        click("pane-customer", "new-customer-add");
    }

    /** Pays by card on the page that has opened over the chat, and goes back to the shop. */
    void pay(String picture) {
        wait.until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(part("payment-frame")));
        WebElement card = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("#card")));
        photograph(picture);
        card.click();
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("a"))).click();
        browser.switchTo().defaultContent();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(part("payment")));
    }

    void opensTab(String title) {
        click("pane-sheet", "'tab-" + title + "'");
    }

    /** Some row of the open tab has all these cells. */
    void sheetShows(String... cells) {
        String all = Stream.of(cells).map(cell -> "td[.='" + cell + "']").collect(Collectors.joining(" and "));
        until(
                "a row with " + List.of(cells),
                () -> browser.findElements(By.xpath("//tr[" + all + "]")).stream()
                        .findFirst());
    }

    /** Types into the column with this header, in the row that has this cell. */
    void typesIntoSheet(String row, String header, String text) {
        String column = "count(//tr/td[.='" + header + "']/preceding-sibling::td) + 1";
        until("a cell of " + row + " below " + header, () -> {
            Optional<WebElement> cell =
                    browser.findElements(By.xpath("//tr[td[.='" + row + "']]/td[" + column + "]")).stream()
                            .findFirst();
            cell.ifPresent(any -> new Actions(browser).doubleClick(any).perform());
            Optional<WebElement> field =
                    find("pane-sheet", "cell-input").stream().findFirst();
            field.ifPresent(any -> any.sendKeys(text, Keys.ENTER));
            return field;
        });
    }

    void click(String pane, String part) {
        until("a " + part + " to click", () -> {
            Optional<WebElement> there = find(pane, part).stream().findFirst();
            there.ifPresent(this::touch);
            return there;
        });
    }

    WebElement see(String pane, String part) {
        return until(
                "a " + part,
                () -> find(pane, part).stream().filter(WebElement::isDisplayed).findFirst());
    }

    void photograph(String name) {
        try {
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void press(String pane, String part, String label) {
        until("a button «" + label + "»", () -> {
            Optional<WebElement> button = find(pane, part).stream()
                    .filter(any -> any.getText().contains(label))
                    .reduce((older, newer) -> newer);
            button.ifPresent(this::touch);
            return button;
        });
    }

    /** A click of the mouse is lost when pictures arrive and the button moves away between its two halves. */
    private void touch(WebElement button) {
        browser.executeScript("arguments[0].click()", button);
    }

    private void sees(String pane, String words) {
        until(
                "«" + words + "»",
                () -> find(pane, "words").stream()
                        .filter(any -> any.getText().contains(words))
                        .findFirst());
    }

    private <T> T until(String what, Supplier<Optional<T>> look) {
        wait.withMessage(() -> "Waited in vain for " + what);
        return wait.until(ignored -> look.get().orElse(null));
    }

    private List<WebElement> find(String pane, String part) {
        return browser.findElements(By.cssSelector("[data-testid=" + pane + "] [data-testid=" + part + "]"));
    }

    private static By part(String name) {
        return By.cssSelector("[data-testid=" + name + "]");
    }

    @Override
    public void close() {
        browser.quit();
    }
}
