package shop.prilavok.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import shop.prilavok.fakesheets.CellView;
import shop.prilavok.fakesheets.Merchant;
import shop.prilavok.fakesheets.TabView;
import shop.prilavok.sheets.BuildingSheet;
import shop.prilavok.sheets.CredentialsFile;
import shop.prilavok.sheets.SheetsConnection;

/** Every tab of a sheet that was just laid out, and its boxes to tick, as the page shows them; pictures go to {@code target}. */
class BackOfficePicturesTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        Chromium.demand();
        sandbox = Sandbox.start(SandboxOptions.in(folder), InstantSource.system(), new Random(1));
        browser = Chromium.open(folder.resolve("profile"));
        browser.manage().window().setSize(new Dimension(3400, 1500));
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_tab_can_be_looked_at(boolean inEnglish) throws Exception {
        layOut(inEnglish);
        browser.get(sandbox.addresses().pageUrl());
        WebDriverWait wait = patience();
        Path pictures = Files.createDirectories(Path.of("target", "back-office", inEnglish ? "en" : "ru"));
        for (String title : merchant().tabs()) {
            By tab = By.cssSelector("[data-testid='tab-" + title + "']");
            wait.until(now -> !now.findElements(tab).isEmpty());
            browser.findElement(tab).click();
            String corner = merchant().tab(title).cell("A1").shown();
            wait.until(now -> now.findElement(By.cssSelector("[data-testid=cell-A1]"))
                    .getText()
                    .equals(corner));
            WebElement sheet = browser.findElement(By.cssSelector(".sheet"));
            Files.write(pictures.resolve(title + ".png"), sheet.getScreenshotAs(OutputType.BYTES));
        }
        browser.findElement(By.cssSelector("[data-testid='tab-" + (inEnglish ? "Summary" : "Сводка") + "']"))
                .click();
        wait.until(now -> now.findElements(By.cssSelector(".chart")).size() == 2);
        assertThat(browser.findElements(By.cssSelector(".chart.upright li"))).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({"false,Доставка,Включено", "true,Delivery,On"})
    void box_is_ticked_by_a_click_and_by_the_space_bar_alone(boolean inEnglish, String title, String header)
            throws Exception {
        layOut(inEnglish);
        browser.get(sandbox.addresses().pageUrl());
        WebDriverWait wait = patience();
        By tab = By.cssSelector("[data-testid='tab-" + title + "']");
        wait.until(ExpectedConditions.elementToBeClickable(tab)).click();
        wait.until(ExpectedConditions.attributeToBe(tab, "aria-selected", "true"));
        TabView view = merchant().tab(title);
        int column = view.rows().get(0).stream().map(CellView::shown).toList().indexOf(header);
        String letter = String.valueOf((char) ('A' + column));
        By box = By.cssSelector("[data-testid=cell-" + letter + "2] .box");
        By below = By.cssSelector("[data-testid=cell-" + letter + "3] .box");
        List<String> words = inEnglish ? List.of("FALSE", "TRUE") : List.of("ЛОЖЬ", "ИСТИНА");
        boolean was = view.cell(letter + "2").shown().equals(words.get(1));
        wait.until(ExpectedConditions.textToBe(box, was ? "☑" : "☐"));

        browser.findElement(box).click();
        wait.until(ExpectedConditions.textToBe(box, was ? "☐" : "☑"));
        assertThat(merchant().tab(title).cell(letter + "2").entered()).isEqualTo(words.get(was ? 0 : 1));
        String untouched = browser.findElement(below).getText();
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.SPACE);
        wait.until(ExpectedConditions.textToBe(box, was ? "☑" : "☐"));
        assertThat(browser.findElement(below).getText()).isEqualTo(untouched);
    }

    private WebDriverWait patience() {
        WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(StaleElementReferenceException.class); // the grid is laid anew whenever the sheet changes
        return wait;
    }

    /** The sheet as if it had just been made, laid out by the shop, with a few sales in it. */
    private void layOut(boolean inEnglish) {
        merchant().addTab("Sheet1");
        merchant().tabs().stream().filter(title -> !title.equals("Sheet1")).forEach(merchant()::deleteTab);
        SandboxAddresses at = sandbox.addresses();
        CredentialsFile key = CredentialsFile.read(at.credentialsFile());
        SheetsConnection connection = new SheetsConnection(
                SheetsConnection.Target.of(URI.create(at.sheetsUrl() + "/"), at.spreadsheetId()),
                ((CredentialsFile.Usable) key).account(),
                Optional.empty(),
                InstantSource.system(),
                new Random(1));
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        assertThat(new BuildingSheet(connection, inEnglish, moscow, InstantSource.system(), new Random(1)).step())
                .isEqualTo(new BuildingSheet.Built(true));
        customers(inEnglish);
        String journal = inEnglish ? "Journal" : "Журнал";
        for (int sale = 0; sale < 8; sale++) {
            String row = String.valueOf(sale + 2);
            List<String> goods = List.of("05", "01", "08", "05", "10");
            merchant().type(journal, "A" + row, "=TODAY()-" + (9 - sale));
            merchant().type(journal, "B" + row, String.valueOf(1001 + sale));
            merchant().type(journal, "C" + row, (inEnglish ? "SAMPLE-" : "ПРИМЕР-") + goods.get(sale % 5));
            merchant().type(journal, "H" + row, String.valueOf(400 + 150 * sale));
        }
    }

    private void customers(boolean inEnglish) {
        List<List<String>> rows = inEnglish
                ? List.of(
                        List.of(
                                "5120834417",
                                "Anna K.",
                                "+7 916 ***-**-67",
                                "4",
                                "7350",
                                "wholesale, regular",
                                "Call in the evening"),
                        List.of("1873300921", "Boris", "+7 926 ***-**-10", "1", "450", "", ""))
                : List.of(
                        List.of(
                                "5120834417",
                                "Анна К.",
                                "+7 916 ***-**-67",
                                "4",
                                "7350",
                                "опт, постоянный",
                                "Звонить вечером"),
                        List.of("1873300921", "Борис", "+7 926 ***-**-10", "1", "450", "", ""));
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < 7; cell++) {
                String address = "ABCDEHI".charAt(cell) + String.valueOf(row + 2);
                // as the shop writes it, for a hand would make a formula of a phone
                String text = cell == 2
                        ? "'" + rows.get(row).get(cell)
                        : rows.get(row).get(cell);
                merchant().type(inEnglish ? "Customers" : "Клиенты", address, text);
            }
            String at = String.valueOf(row + 2);
            merchant().type(inEnglish ? "Customers" : "Клиенты", "F" + at, "=TODAY()-" + (row + 1));
            merchant().type(inEnglish ? "Customers" : "Клиенты", "G" + at, "=TODAY()-" + (40 - row));
        }
    }

    private Merchant merchant() {
        return sandbox.spreadsheet().merchant();
    }
}
