package shop.prilavok.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.prilavok.catalog.Problem;
import shop.prilavok.order.CustomerId;
import shop.prilavok.order.CustomerNote;
import shop.prilavok.order.CustomerNotes;
import shop.prilavok.order.KeepingNotes;

/**
 * Notices what the merchant keeps in the rows of customers, and has it kept in the books. The cells are his, and the shop
 * writes them only where it makes their column anew, see {@link CustomerRows}. What is too long is told and kept in part; a
 * row that is gone changes nothing, and neither does a column that is gone. For one thread.
 */
public final class HearingNotes {
    private static final Logger log = LoggerFactory.getLogger(HearingNotes.class);

    private final CustomerNotes notes;
    private final KeepingNotes keeping;
    private @Nullable Map<CustomerId, CustomerNote> heard;

    public HearingNotes(CustomerNotes notes, KeepingNotes keeping) {
        this.notes = notes;
        this.keeping = keeping;
    }

    /** The answer is what has to be mended. */
    List<Problem> hear(SheetView view) {
        List<Problem> problems = new ArrayList<>();
        view.customers().ifPresent(tab -> hear(tab, problems));
        return problems;
    }

    private void hear(CustomersTab tab, List<Problem> problems) {
        Map<CustomerId, CustomerNote> known = known();
        Map<CustomerId, CustomerNote> news = new LinkedHashMap<>();
        tab.rows().forEach((customer, row) -> {
            CustomerNote before = known.getOrDefault(customer, CustomerNote.NONE);
            RowCells cells = new RowCells(tab.tab(), tab.headers(), row);
            note(cells, before).filter(note -> !note.equals(before)).ifPresent(note -> news.put(customer, note));
            problems.addAll(cells.problems());
        });
        Map<CustomerId, CustomerNote> kept = keeping.keep(news);
        if (!kept.isEmpty()) {
            known.putAll(kept);
            log.info("The notes of {} customer(s) in the sheet are new", kept.size());
        }
    }

    private Map<CustomerId, CustomerNote> known() {
        Map<CustomerId, CustomerNote> known = heard;
        if (known == null) {
            known = new HashMap<>(notes.all());
            heard = known;
        }
        return known;
    }

    /** Nothing while a formula there is computed, or failed. */
    private static Optional<CustomerNote> note(RowCells cells, CustomerNote before) {
        cells.text(Column.TAGS, CustomerNote.MAX_TAGS); // tells when it is too long
        String remark = cells.text(Column.REMARK, CustomerNote.MAX_REMARK);
        if (cells.isBroken()) {
            return Optional.empty();
        }
        return Optional.of(new CustomerNote(
                cells.has(Column.TAGS)
                        ? CustomerNote.tags(cells.cell(Column.TAGS).text())
                        : before.tags(),
                cells.has(Column.REMARK) ? remark : before.remark()));
    }
}
