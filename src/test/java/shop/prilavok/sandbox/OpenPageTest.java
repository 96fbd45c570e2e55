package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.faketelegram.Message;
import shop.prilavok.faketelegram.Users;

/** What a page that stays open makes of news: a restart, a chat that shrinks, parts that are drawn anew. */
class OpenPageTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private DemoBot bot;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        Chromium.demand();
        start(SandboxOptions.in(folder), 1);
        browser = Chromium.open(folder.resolve("profile"));
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(StaleElementReferenceException.class);
        browser.get(sandbox.addresses().pageUrl());
    }

    private void start(SandboxOptions options, int chance) {
        sandbox = Sandbox.start(options, InstantSource.system(), new Random(chance));
        bot = new DemoBot(sandbox.addresses());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void what_the_bot_answers_after_a_restart_of_the_sandbox_is_heard() throws Exception {
        askForStock();
        int port = URI.create(sandbox.addresses().pageUrl()).getPort();
        sandbox.close();
        start(SandboxOptions.in(folder).withPagePort(port), 2);

        askForStock();
    }

    private void askForStock() throws Exception {
        shown("[data-testid=pane-customer] [data-testid=start]").click();
        bot.step(10);
        shown("[data-testid=pane-customer] [data-key=q]").click();
        bot.step(10);
        shown("[data-testid=alert-ok]").click();
    }

    @Test
    void an_old_message_that_comes_back_into_a_long_chat_stands_at_its_top() throws Exception {
        shown("[data-testid=pane-customer] [data-testid=start]").click();
        Users users = sandbox.telegram().users();
        long anna = users.chatIds().stream().filter(id -> id > 0).findFirst().orElseThrow();
        for (int i = 1; i <= 205; i++) {
            users.say(anna, "слово " + i);
        }
        lastWordsAre("слово 205");
        List<Message> present = users.chat(anna).present();

        bot.takeBack(anna, present.get(present.size() - 2).id());

        wait.until(ignored -> words().stream().noneMatch("слово 204"::equals));
        assertThat(words()).hasSize(200).endsWith("слово 203", "слово 205").startsWith("слово 5", "слово 6");
    }

    private void lastWordsAre(String text) {
        wait.until(ignored -> words().stream()
                .reduce((one, next) -> next)
                .filter(text::equals)
                .isPresent());
    }

    @SuppressWarnings("unchecked")
    private List<String> words() {
        return (List<String>) Objects.requireNonNull(browser.executeScript("return [...document.querySelectorAll("
                + "'[data-testid=pane-customer] [data-testid=words]')].map(words => words.textContent)"));
    }

    @Test
    void keys_stay_on_a_switch_and_on_a_tab_that_were_drawn_anew() throws Exception {
        shown("[data-testid=break-telegram-flood]").sendKeys(Keys.SPACE);
        wait.until(ExpectedConditions.attributeToBe(
                By.cssSelector("[data-testid=break-telegram-flood]"), "aria-checked", "true"));
        assertThat(focus()).isEqualTo("break-telegram-flood");

        shown("[data-testid='tab-Журнал']").sendKeys(Keys.ENTER);
        wait.until(ExpectedConditions.attributeToBe(
                By.cssSelector("[data-testid='tab-Журнал']"), "aria-selected", "true"));
        assertThat(focus()).isEqualTo("tab-Журнал");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "sandbox-open-page.png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private String focus() {
        return Objects.requireNonNull(browser.switchTo().activeElement().getAttribute("data-testid"));
    }

    @Test
    void whoever_types_into_a_cell_goes_on_when_a_row_arrives() {
        Merchant merchant = sandbox.spreadsheet().merchant();
        int rows = browser.findElements(By.cssSelector(".grid tbody tr")).size();
        shown("[data-testid=cell-F3]").click();
        browser.switchTo().activeElement().sendKeys("12");
        int below = wait.until(ignored -> merchant.tab("Товары").rows().size()) + 5;

        merchant.type("Товары", "C" + below, "Новинка");
        wait.until(ExpectedConditions.textToBe(By.cssSelector("[data-testid=cell-C" + below + "]"), "Новинка"));
        assertThat(browser.findElements(By.cssSelector(".grid tbody tr"))).hasSizeGreaterThan(rows);
        browser.switchTo().activeElement().sendKeys("3", Keys.ENTER);

        wait.until(ExpectedConditions.textToBe(By.cssSelector("[data-testid=cell-F3]"), "123,00"));
    }

    private WebElement shown(String selector) {
        return wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
    }
}
