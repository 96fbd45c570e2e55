package shop.prilavok.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.order.TermsReading;

/** Reads the promo codes. */
final class PromoRows {
    static final TermsRows<PromoCode> ROWS = new TermsRows<>(
            TabPlan.PROMO_CODES,
            Column.CODE,
            typed -> PromoCode.isUsable(PromoCode.plain(typed)) ? PromoCode.plain(typed) : "",
            List.of(Column.CODE, Column.DISCOUNT),
            RowCells::isOn,
            new TermsRows.Kinds(Kind.CODE_MISSING, Kind.CODE_NOT_USABLE, Kind.CODE_TWICE),
            PromoRows::promoCode);

    private PromoRows() {}

    static TermsReading<PromoCode> read(SheetView view) {
        return ROWS.read(view.terms().promoCodes(), view.inEnglish());
    }

    private static Optional<PromoCode> promoCode(String code, RowCells cells) {
        Optional<PromoCode.Discount> discount = discount(cells);
        Money minimum = cells.moneyIfAny(Column.MINIMUM).orElse(Money.ZERO);
        Optional<LocalDate> until = until(cells);
        OptionalInt limit = cells.countIfAny(Column.LIMIT);
        OptionalInt perCustomer = cells.countIfAny(Column.PER_CUSTOMER);
        return discount.map(off -> new PromoCode(code, off, minimum, until, limit, perCustomer));
    }

    private static Optional<PromoCode.Discount> discount(RowCells cells) {
        if (cells.cell(Column.DISCOUNT).isBlank()) {
            return cells.refuse(Kind.DISCOUNT_MISSING, Column.DISCOUNT);
        }
        if (cells.isFault(Column.DISCOUNT)) {
            return Optional.empty();
        }
        TypedDiscount.Reading reading = TypedDiscount.read(cells.cell(Column.DISCOUNT));
        return reading instanceof TypedDiscount.Understood understood
                ? Optional.of(understood.discount())
                : cells.refuse(((TypedDiscount.NotUnderstood) reading).why(), Column.DISCOUNT);
    }

    /** Empty where nothing stands, and where that is broken. */
    private static Optional<LocalDate> until(RowCells cells) {
        if (cells.cell(Column.UNTIL).isBlank() || cells.isFault(Column.UNTIL)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDate.read(cells.cell(Column.UNTIL));
        return day.isPresent() ? day : cells.refuse(Kind.DATE_NOT_UNDERSTOOD, Column.UNTIL);
    }
}
