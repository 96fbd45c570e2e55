package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The merchant's small tabs, whole; each may be missing.
 *
 * @param deliveries ways of delivery
 */
record TermsTabs(Optional<Tab> deliveries, Optional<Tab> promoCodes, Optional<Tab> settings) {
    static final TermsTabs NONE = new TermsTabs(Optional.empty(), Optional.empty(), Optional.empty());

    /** What has to be written beside their rows. */
    Stream<Mark> untrue(boolean inEnglish) {
        return Stream.of(
                        DeliveryRows.ROWS.untrue(deliveries, inEnglish),
                        PromoRows.ROWS.untrue(promoCodes, inEnglish),
                        SettingRows.ROWS.untrue(settings, inEnglish))
                .flatMap(List::stream);
    }

    /** Where they are. Not thread-safe. */
    static final class Places {
        private final TabPlace deliveries = new TabPlace(TabPlan.DELIVERIES);
        private final TabPlace promoCodes = new TabPlace(TabPlan.PROMO_CODES);
        private final TabPlace settings = new TabPlace(TabPlan.SETTINGS);
        private final List<TabPlace> all = List.of(deliveries, promoCodes, settings);

        void locate(List<Sheet> sheets) {
            all.forEach(place -> place.locate(sheets));
        }

        boolean someMissing() {
            return titles().count() < all.size();
        }

        boolean allMissing() {
            return titles().findAny().isEmpty();
        }

        List<String> ranges() {
            return titles().map(A1::quoted).toList();
        }

        TermsTabs tabs(List<Sheet> sheets) {
            return new TermsTabs(deliveries.tab(sheets), promoCodes.tab(sheets), settings.tab(sheets));
        }

        private Stream<String> titles() {
            return all.stream().flatMap(place -> place.title().stream());
        }
    }
}
