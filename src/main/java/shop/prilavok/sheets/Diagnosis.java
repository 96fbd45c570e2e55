package shop.prilavok.sheets;

import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.Problem.Kind;

/**
 * Tells from Google's answers what a person has to mend before the sheet can be reached. Google has few numbers for many
 * mistakes, so some are told apart by its words; should it change them, a more general problem is named.
 *
 * @param robot the e-mail address of the service account
 */
record Diagnosis(String robot, String spreadsheetId) {
    private static final String GOOGLE = "Google";

    /** Why a call brought nothing. */
    Problem of(SheetAnswer<?> failure) {
        if (failure instanceof SheetAnswer.Refused<?> refused) {
            return refusal(refused.status(), refused.message());
        }
        if (failure instanceof SheetAnswer.NoToken<?>) {
            return new Problem(Kind.KEY_REFUSED, robot, failure.why());
        }
        if (failure instanceof SheetAnswer.NotSent<?>) {
            return new Problem(Kind.SHEET_OUT_OF_REACH, GOOGLE, failure.why());
        }
        return failure instanceof SheetAnswer.NotNow<?>
                ? new Problem(Kind.SHEET_QUOTA_SPENT, GOOGLE, failure.why())
                : new Problem(Kind.SHEET_SILENT, GOOGLE, failure.why());
    }

    private Problem refusal(int status, String message) {
        if (status == 401) {
            return new Problem(Kind.KEY_REFUSED, robot, message);
        }
        if (status == 403 && (message.contains("has not been used") || message.contains("is disabled"))) {
            return new Problem(Kind.SHEETS_API_OFF, "Google Cloud", message);
        }
        if (status == 403) {
            return new Problem(Kind.SHEET_NOT_SHARED, robot, message);
        }
        if (status == 404) {
            return new Problem(Kind.SHEET_NOT_FOUND, spreadsheetId, message);
        }
        if (status == 400 && message.contains("not supported for this document")) {
            return new Problem(Kind.SHEET_NOT_GOOGLES, spreadsheetId, message);
        }
        return new Problem(Kind.SHEET_REFUSED, GOOGLE, message);
    }
}
