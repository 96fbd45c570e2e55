package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Request;
import java.util.List;
import java.util.stream.Stream;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.chat.PictureTroubles;

/**
 * What the shop writes beside the merchant's rows, where a tab has columns for it: beside his products see
 * {@link ProductMarks}, and in his small tabs what is wrong with a row, in words. Thread-safe.
 */
public record RowMarks(StockLedger stock, PictureTroubles pictures) {
    /** Without anything known about pictures. */
    RowMarks(StockLedger stock) {
        this(stock, new PictureTroubles());
    }

    /** So many in one batch; the rest follows at the next look. */
    static final int MOST = 500;

    /** Cells that have to be written; none when all is as it should be. */
    List<Mark> untrue(SheetView view) {
        return Stream.concat(
                        new ProductMarks(stock, pictures).untrue(view).stream(),
                        view.terms().untrue(view.inEnglish()))
                .limit(MOST)
                .toList();
    }

    List<Request> requests(SheetView view) {
        return untrue(view).stream().map(Mark::request).toList();
    }
}
