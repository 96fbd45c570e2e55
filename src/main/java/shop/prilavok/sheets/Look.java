package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Arrays;
import java.util.Optional;

/** What the cells of a column hold: how they are shown, and what is offered to whoever fills them. */
enum Look {
    TEXT,
    /** Sentences, which need more than one line. */
    PROSE,
    /** The merchant's own sentences: whatever he types is kept as it is. */
    WORDING,
    MONEY,
    PIECES,
    MOMENT,
    /** Digits that are no number and no day, such as those of a parcel or 12-05 of a SKU: all of them are kept. */
    CODE,
    /** A drop-down of {@link RowAction}. */
    ACTION,
    /** A drop-down of "yes" and "no". */
    YES_NO,
    /** A drop-down of rates. They are text: a sheet would take 10/110 for a date. */
    VAT,
    /** A box to be ticked. One that nobody touched is an empty cell. */
    TICK,
    DAY;

    /** Does it stand in every row of a new tab, so that it alone makes no row? */
    boolean isAhead() {
        return this == TICK || this == YES_NO;
    }

    boolean isWrapped() {
        return this == PROSE || this == WORDING;
    }

    /** Patterns are Google's own; the spreadsheet's locale gives the separators. */
    Optional<NumberFormat> format() {
        return switch (this) {
            case MONEY -> Optional.of(format("NUMBER", "#,##0.00"));
            case PIECES -> Optional.of(format("NUMBER", "0"));
            case MOMENT -> Optional.of(format("DATE_TIME", "dd.mm.yyyy hh:mm:ss"));
            case DAY -> Optional.of(format("DATE", "dd.mm.yyyy"));
            case CODE, WORDING, VAT -> Optional.of(format("TEXT", "@"));
            case TEXT, PROSE, ACTION, YES_NO, TICK -> Optional.empty();
        };
    }

    /** Never strict: a merchant may type what he likes, and is told in words what could not be understood. */
    Optional<DataValidationRule> rule(boolean inEnglish) {
        return switch (this) {
            case YES_NO -> Optional.of(oneOf(inEnglish ? "yes" : "да", inEnglish ? "no" : "нет"));
            case ACTION -> Optional.of(oneOf(RowAction.words(inEnglish)));
            case VAT -> Optional.of(oneOf(TypedVat.words(inEnglish)));
            case TICK -> Optional.of(tick());
            case TEXT, PROSE, WORDING, CODE, MONEY, PIECES, MOMENT, DAY -> Optional.empty();
        };
    }

    private static NumberFormat format(String type, String pattern) {
        return new NumberFormat().setType(type).setPattern(pattern);
    }

    private static DataValidationRule tick() {
        return new DataValidationRule()
                .setCondition(new BooleanCondition().setType("BOOLEAN"))
                .setShowCustomUi(true)
                .setStrict(false);
    }

    private static DataValidationRule oneOf(String... choices) {
        BooleanCondition list = new BooleanCondition()
                .setType("ONE_OF_LIST")
                .setValues(Arrays.stream(choices)
                        .map(choice -> new ConditionValue().setUserEnteredValue(choice))
                        .toList());
        return new DataValidationRule().setCondition(list).setShowCustomUi(true).setStrict(false);
    }
}
