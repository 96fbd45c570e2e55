package shop.prilavok.fakesheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ClearValuesRequest;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.prilavok.http.LocalServer;

/** Google's own client, unchanged and with its packed bodies, against the server on a real socket. */
class OfficialClientTest extends SheetsTest {
    private static final KeyPair KEYS = keys();

    private final LocalServer http = new LocalServer("127.0.0.1", 0, 8, 10_000_000, server);
    private Sheets sheets;

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() throws Exception {
        String root = "http://127.0.0.1:" + http.start().port();
        server.trust(Wire.SHOP, KEYS.getPublic());
        String key = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        String file = "{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"" + Wire.SHOP
                + "\",\"private_key_id\":\"k\",\"private_key\":\"" + key + "\",\"token_uri\":\"" + root + "/token\"}";
        var credentials = ServiceAccountCredentials.fromStream(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .createScoped("https://www.googleapis.com/auth/spreadsheets");
        HttpCredentialsAdapter adapter = new HttpCredentialsAdapter(credentials);
        sheets = new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    adapter.initialize(request);
                    request.setNumberOfRetries(1);
                    request.setReadTimeout(20_000);
                })
                .setApplicationName("test")
                .setRootUrl(root + "/")
                .build();
    }

    @AfterEach
    void stop() {
        server.faults().clear();
        http.close();
    }

    private BatchUpdateSpreadsheetRequest soldOne(int batch) {
        return new BatchUpdateSpreadsheetRequest()
                .setRequests(List.of(
                        new Request()
                                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                                        .setDeveloperMetadata(new DeveloperMetadata()
                                                .setMetadataId(batch)
                                                .setMetadataKey("b")
                                                .setMetadataValue("0a")
                                                .setVisibility("PROJECT")
                                                .setLocation(new DeveloperMetadataLocation().setSpreadsheet(true)))),
                        new Request()
                                .setAppendCells(new AppendCellsRequest()
                                        .setSheetId(1)
                                        .setFields("userEnteredValue")
                                        .setRows(List.of(new RowData()
                                                .setValues(List.of(
                                                        cell(new ExtendedValue().setStringValue("A-1")),
                                                        cell(new ExtendedValue().setNumberValue(-1.0)))))))));
    }

    private static CellData cell(ExtendedValue value) {
        return new CellData().setUserEnteredValue(value);
    }

    private void send(int batch) throws IOException {
        sheets.spreadsheets().batchUpdate("one", soldOne(batch)).execute();
    }

    @Test
    void the_client_reads_several_ranges() throws Exception {
        List<ValueRange> ranges = sheets.spreadsheets()
                .values()
                .batchGet("one")
                .setRanges(List.of("Товары!A2:C3", "'Журнал'!B2:B"))
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute()
                .getValueRanges();
        assertThat(ranges.get(0).getValues().get(0))
                .containsExactly("A-1", new BigDecimal("12.5"), new BigDecimal("10"));
        assertThat(ranges.get(1).getValues()).hasSize(2);
    }

    @Test
    void the_client_reads_cells_through_a_mask() throws Exception {
        var book = sheets.spreadsheets()
                .get("one")
                .setRanges(List.of("Товары"))
                .setFields("sheets(properties(sheetId,title),data(rowData.values(effectiveValue,userEnteredValue)))")
                .execute();
        assertThat(book.getSheets()).hasSize(1);
        assertThat(book.getProperties()).isNull();
        CellData stock = book.getSheets()
                .get(0)
                .getData()
                .get(0)
                .getRowData()
                .get(1)
                .getValues()
                .get(2);
        assertThat(stock.getEffectiveValue().getNumberValue()).isEqualTo(10.0);
        assertThat(stock.getUserEnteredValue().getFormulaValue()).startsWith("=SUMIFS");
        assertThat(stock.getFormattedValue()).isNull();
    }

    @Test
    void a_service_account_cannot_own_a_spreadsheet() {
        var refused = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> sheets.spreadsheets()
                        .create(new com.google.api.services.sheets.v4.model.Spreadsheet())
                        .execute());
        assertThat(refused.getDetails().getMessage()).isEqualTo("The caller does not have permission");
    }

    @Test
    void a_sale_sent_twice_is_written_once() throws Exception {
        send(5);
        var refused = catchThrowableOfType(GoogleJsonResponseException.class, () -> send(5));
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getDetails().getMessage()).startsWith("Invalid requests[0].createDeveloperMetadata");
        assertThat(shown("Товары", "C2")).isEqualTo("9");
        assertThat(sheets.spreadsheets()
                        .developerMetadata()
                        .get("one", 5)
                        .execute()
                        .getMetadataValue())
                .isEqualTo("0a");
    }

    @Test
    void values_are_appended_updated_and_cleared_by_the_client() throws Exception {
        var values = sheets.spreadsheets().values();
        var row = new ValueRange().setValues(List.of(List.of("A-2", -2)));
        assertThat(values.append("one", "Журнал!A1:B1", row)
                        .setValueInputOption("RAW")
                        .execute()
                        .getUpdates()
                        .getUpdatedRange())
                .isEqualTo("'Журнал'!A4:B4");
        values.update("one", "Товары!B2", new ValueRange().setValues(List.of(List.of("13,5"))))
                .setValueInputOption("USER_ENTERED")
                .execute();
        assertThat(shown("Товары", "B2")).isEqualTo("13,5");
        values.clear("one", "Журнал!A4:B4", new ClearValuesRequest()).execute();
        assertThat(entered("Журнал", "A4")).isEmpty();
    }

    @Test
    void an_outage_applies_nothing() {
        var faults = server.faults();
        faults.next(1, new SheetsFault.Down());
        assertThat(catchThrowableOfType(GoogleJsonResponseException.class, () -> send(5))
                        .getStatusCode())
                .isEqualTo(503);
        faults.next(1, new SheetsFault.TooManyRequests());
        assertThat(catchThrowableOfType(GoogleJsonResponseException.class, () -> send(5))
                        .getStatusCode())
                .isEqualTo(429);
        faults.next(1, new SheetsFault.BadGateway());
        var html = catchThrowableOfType(GoogleJsonResponseException.class, () -> send(5));
        assertThat(html.getStatusCode()).isEqualTo(502);
        assertThat(html.getDetails()).isNull();
        assertThat(shown("Товары", "C2")).isEqualTo("10");
    }

    @Test
    void a_lost_answer_leaves_an_applied_batch() {
        server.faults().next(1, new SheetsFault.AppliedThenHungUp());
        assertThatThrownBy(() -> send(5)).isInstanceOf(IOException.class);
        assertThat(shown("Товары", "C2")).isEqualTo("9");
        server.faults().next(1, new SheetsFault.AppliedThenUnavailable());
        assertThatThrownBy(() -> send(6)).isInstanceOf(GoogleJsonResponseException.class);
        assertThat(shown("Товары", "C2")).isEqualTo("8");
        server.faults().next(1, new SheetsFault.Truncated());
        assertThatThrownBy(() -> send(7)).isInstanceOf(IOException.class);
        assertThat(shown("Товары", "C2")).isEqualTo("7");
    }

    @Test
    void a_late_request_lands_after_its_client_gave_up() throws Exception {
        server.faults().next(1, new SheetsFault.AppliedLater(Duration.ofHours(1)));
        assertThatThrownBy(() -> send(5)).isInstanceOf(GoogleJsonResponseException.class);
        assertThat(shown("Товары", "C2")).isEqualTo("10");
        send(5);
        server.faults().landDelayed();
        assertThat(shown("Товары", "C2")).isEqualTo("9");
        assertThat(server.calls().get(server.calls().size() - 1).status()).isEqualTo(400);
    }

    @Test
    void a_hanging_call_ends_when_the_fault_is_switched_off() {
        AtomicInteger hits = new AtomicInteger();
        var hanging = server.faults().on(new SheetsFault.Hanging(), path -> {
            hits.incrementAndGet();
            return path.endsWith(":batchUpdate");
        });
        Thread merchantMendsIt = new Thread(() -> {
            while (hits.get() < 2) { // the token first, then the batch
                Thread.onSpinWait();
            }
            hanging.off();
        });
        merchantMendsIt.start();
        assertThatThrownBy(() -> send(5)).isInstanceOf(IOException.class);
        assertThat(shown("Товары", "C2")).isEqualTo("10");
    }

    @Test
    void a_slow_call_is_answered_in_the_end() throws Exception {
        server.faults().on(new SheetsFault.Slow(Duration.ofMillis(20)));
        send(5);
        assertThat(shown("Товары", "C2")).isEqualTo("9");
    }

    @Test
    void the_merchant_can_edit_between_a_read_and_the_write_that_follows() throws Exception {
        server.faults().afterRead(() -> merchant.insertRows("Товары", 2, 1));
        Object first = sheets.spreadsheets()
                .values()
                .get("one", "Товары!A2")
                .execute()
                .getValues()
                .get(0)
                .get(0);
        assertThat(first).isEqualTo("A-1");
        assertThat(entered("Товары", "A3")).isEqualTo("A-1");
    }
}
