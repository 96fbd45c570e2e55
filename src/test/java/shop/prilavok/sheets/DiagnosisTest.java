package shop.prilavok.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

class DiagnosisTest {
    private final Diagnosis diagnosis = new Diagnosis("shop@project.example", "sheet-id");

    @ParameterizedTest
    @CsvSource({
        "401, Request had invalid authentication credentials., KEY_REFUSED, shop@project.example",
        "403, The caller does not have permission, SHEET_NOT_SHARED, shop@project.example",
        "403, Google Sheets API has not been used in project 1 before or it is disabled., SHEETS_API_OFF, Google Cloud",
        "404, Requested entity was not found., SHEET_NOT_FOUND, sheet-id",
        "400, This operation is not supported for this document, SHEET_NOT_GOOGLES, sheet-id",
        "400, No., SHEET_REFUSED, Google",
    })
    void a_refusal_is_told_as_what_is_to_be_mended(int status, String message, Kind kind, String place) {
        assertThat(diagnosis.of(new SheetAnswer.Refused<>(status, message)))
                .isEqualTo(new Problem(kind, place, message));
    }

    @Test
    void a_key_that_google_does_not_take_is_told_apart_from_a_google_that_is_away() {
        assertThat(diagnosis.of(new SheetAnswer.NoToken<>("x")).kind()).isEqualTo(Kind.KEY_REFUSED);
        assertThat(diagnosis.of(new SheetAnswer.NotSent<>("x")).kind()).isEqualTo(Kind.SHEET_OUT_OF_REACH);
        assertThat(diagnosis.of(new SheetAnswer.Unknown<>("x")).kind()).isEqualTo(Kind.SHEET_SILENT);
        assertThat(diagnosis.of(new SheetAnswer.NotNow<>(Duration.ZERO, "x")).kind())
                .isEqualTo(Kind.SHEET_QUOTA_SPENT);
    }
}
