package shop.prilavok.sheets;

import java.util.List;
import java.util.Optional;
import shop.prilavok.catalog.Money;
import shop.prilavok.catalog.Problem.Kind;
import shop.prilavok.order.DeliveryOption;
import shop.prilavok.order.TermsReading;

/** Reads the ways of delivery. Their names are on buttons. */
final class DeliveryRows {
    static final TermsRows<DeliveryOption> ROWS = new TermsRows<>(
            TabPlan.DELIVERIES,
            Column.NAME,
            name -> RowCells.cut(name, DeliveryOption.MAX_NAME),
            List.of(Column.NAME, Column.PRICE),
            RowCells::isOn,
            new TermsRows.Kinds(Kind.DELIVERY_NAME_MISSING, Kind.DELIVERY_NAME_MISSING, Kind.DELIVERY_TWICE),
            DeliveryRows::option);

    private DeliveryRows() {}

    static TermsReading<DeliveryOption> read(SheetView view) {
        return ROWS.read(view.terms().deliveries(), view.inEnglish());
    }

    private static Optional<DeliveryOption> option(String name, RowCells cells) {
        cells.text(Column.NAME, DeliveryOption.MAX_NAME); // tells when it is too long
        Optional<Money> fee = cells.cell(Column.PRICE).isBlank()
                ? cells.refuse(Kind.FEE_MISSING, Column.PRICE)
                : cells.fee(Column.PRICE);
        Optional<Money> freeFrom = cells.moneyIfAny(Column.FREE_FROM);
        boolean needsAddress = cells.answer(Column.NEEDS_ADDRESS, true);
        boolean onReceipt = cells.answer(Column.ON_RECEIPT, false);
        String note = cells.text(Column.DETAILS, DeliveryOption.MAX_NOTE);
        return fee.map(sum -> new DeliveryOption(name, sum, freeFrom, needsAddress, note, onReceipt));
    }
}
