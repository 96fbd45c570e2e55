package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import shop.prilavok.fakesheets.Merchant;

/** The page in a real browser, with a bot of one screen behind it. */
class SandboxBrowserTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private DemoBot bot;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        Chromium.demand();
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
        bot = new DemoBot(sandbox.addresses());
        browser = Chromium.open(folder.resolve("profile"));
        visit();
    }

    private void visit() {
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(StaleElementReferenceException.class); // the page draws its parts anew whenever they change
        browser.get(sandbox.addresses().pageUrl());
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
    void customer_pays_on_the_payment_page_and_comes_back_to_the_chat() throws Exception {
        in("pane-customer", "start").click();
        bot.step(10);
        press("add");
        bot.step(10);
        assertThat(in("pane-customer", "toast").getText()).isEqualTo("Добавили в корзину");
        in("pane-customer", "keyboard-button").click();
        bot.step(10);
        assertThat(in("pane-admin", "words").getText()).contains("Новый заказ № 1042");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "sandbox-page.png"), browser.getScreenshotAs(OutputType.BYTES));

        press(sandbox.yookassa().payments().get(0).terms().page());
        browser.switchTo().frame(shown("[data-testid=payment-frame]"));
        shown("#card").click();
        shown("a").click();
        browser.switchTo().defaultContent();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("[data-testid=payment]")));
        wait.until(ExpectedConditions.attributeToBe(By.cssSelector("[data-testid=step-buy]"), "data-done", "true"));
    }

    @Test
    void customer_called_script_stays_text() {
        shown("[data-testid=new-customer]").click();
        shown("[data-testid=new-customer-name]").sendKeys("<script>document.title='taken'</script>");
        shown("[data-testid=new-customer-add]").click();
        wait.until(ignored -> new Select(shown("[data-testid=customer]"))
                .getFirstSelectedOption()
                .getText()
                .equals("<script>document.title='taken'</script>"));
        in("pane-customer", "start").click();
        in("pane-customer", "composer").sendKeys("<img src=x onerror=\"document.title='taken'\">", Keys.ENTER);
        wait.until(ExpectedConditions.numberOfElementsToBe(
                By.cssSelector("[data-testid=pane-customer] [data-testid=words]"), 2));
        assertThat(browser.findElements(By.cssSelector("[data-testid=words] img")))
                .isEmpty();
        assertThat(browser.getTitle()).startsWith("Прилавок");
    }

    @Test
    void merchant_types_into_a_cell_and_the_sheet_takes_it() {
        shown("[data-testid=cell-F3]").click();
        browser.switchTo().activeElement().sendKeys("77,5", Keys.ENTER);
        wait.until(ExpectedConditions.textToBe(By.cssSelector("[data-testid=cell-F3]"), "77,50"));
        assertThat(sandbox.spreadsheet().merchant().tab("Товары").cell("F3").entered())
                .isEqualTo("77,5");
        shown("[data-testid='tab-Журнал']").click();
        wait.until(ExpectedConditions.textToBe(By.cssSelector("[data-testid=cell-A1]"), "Время"));
    }

    @Test
    void text_in_the_bar_goes_into_its_own_cell_when_another_one_is_chosen() {
        shown("[data-testid=cell-F2]").click();
        fill("777");
        shown("[data-testid=cell-F5]").click();
        wait.until(ExpectedConditions.textToBe(By.cssSelector("[data-testid=cell-F2]"), "777,00"));
        Merchant merchant = sandbox.spreadsheet().merchant();
        String untouched = merchant.tab("Товары").cell("F5").entered();
        assertThat(shown("[data-testid=formula]").getAttribute("value")).isEqualTo(untouched);

        fill("888");
        shown("[data-testid='tab-Журнал']").click();
        wait.until(ignored -> merchant.tab("Товары").cell("F5").entered().equals("888"));

        shown("[data-testid='tab-Товары']").click();
        shown("[data-testid=cell-F3]").click();
        long version = sandbox.spreadsheet().version();
        fill("999" + Keys.ESCAPE);
        shown("[data-testid=formula]").sendKeys(Keys.ENTER);
        shown("[data-testid=cell-F4]").click();
        shown("[data-testid=cell-F5]").click();
        assertThat(sandbox.spreadsheet().version()).isEqualTo(version);
    }

    @Test
    void english_visitor_is_met_in_english_until_he_chooses_otherwise() {
        browser.quit();
        browser = Chromium.open(folder.resolve("english"), "en-GB");
        visit();
        assertThat(in("pane-customer", "start").getText()).isEqualTo("START");
        assertThat(new Select(shown("[data-testid=customer]"))
                        .getFirstSelectedOption()
                        .getText())
                .startsWith("Emily");
        shown("[data-testid=language]").click();
        browser.navigate().refresh();
        assertThat(in("pane-customer", "start").getText()).isEqualTo("СТАРТ");
    }

    @Test
    void all_that_is_broken_is_explained() {
        for (String breakage : List.of("telegram-flood", "sheets-slow", "webhook-lost")) {
            shown("[data-testid=break-" + breakage + "]").click();
            wait.until(ExpectedConditions.attributeToBe(
                    By.cssSelector("[data-testid=break-" + breakage + "]"), "aria-checked", "true"));
        }
        assertThat(shown("[data-testid=watch]").getText().lines())
                .anyMatch(line -> line.startsWith("Ответы таблицы"))
                .anyMatch(line -> line.startsWith("Уведомление об оплате"))
                .anyMatch(line -> line.startsWith("Бот писал слишком часто"));
    }

    @Test
    void refusals_are_told_and_the_log_is_read_on_after_one() {
        shown("[data-testid=new-customer]").click();
        shown("[data-testid=new-customer-name]").sendKeys(" ", Keys.ENTER);
        assertThat(shown("[data-testid=failure]").getText()).startsWith("Не получилось: A name has");
        assertThat(shown("[data-testid=new-customer-name]").isDisplayed()).isTrue();
        shown("[data-testid=revive]").click();
        wait.until(ExpectedConditions.textToBe(
                By.cssSelector("[data-testid=failure]"), "Не получилось: No shop is connected to the sandbox"));

        sandbox.controls(new SandboxDemo());
        browser.executeScript("const real = fetch; window.fetch = (path, how) => path === '/api/log'"
                + " ? (window.fetch = real, Promise.reject(new Error('lost'))) : real(path, how)");
        shown("#log-fold summary").click();
        wait.until(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("[data-testid=log]"), "The shop is open"));
    }

    @Test
    void keys_close_an_alert_and_an_arrow_tells_the_text_of_the_cell() throws Exception {
        in("pane-customer", "start").click();
        bot.step(10);
        press("q");
        bot.step(10);
        in("pane-customer", "alert");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("[data-testid=alert]"), 0));

        shown("[data-testid=cell-A2]").click();
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(shown(".formula output").getDomProperty("textContent"))
                .isEqualTo("A3 " + shown("[data-testid=cell-A3]").getText());
    }

    private void fill(String text) {
        shown("[data-testid=formula]").sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private void press(String key) {
        shown("[data-testid=pane-customer] [data-key='" + key + "']").click();
    }

    private WebElement in(String pane, String part) {
        return shown("[data-testid=" + pane + "] [data-testid=" + part + "]");
    }

    private WebElement shown(String selector) {
        return wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
    }
}
