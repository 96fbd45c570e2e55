package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The merchant's small tabs, whole; each may be missing.
 *
 * @param deliveries ways of delivery
 * @param settings how he runs his shop
 * @param texts what customers read, in his own words
 */
record TermsTabs(Optional<Tab> deliveries, Optional<Tab> promoCodes, Optional<Tab> settings, Optional<Tab> texts) {
    static final TermsTabs NONE = new TermsTabs(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What has to be written beside their rows. */
    Stream<Mark> untrue(boolean inEnglish) {
        return Stream.of(
                        DeliveryRows.ROWS.untrue(deliveries, inEnglish),
                        PromoRows.ROWS.untrue(promoCodes, inEnglish),
                        SettingRows.ROWS.untrue(settings, inEnglish),
                        TextRows.ROWS.untrue(texts, inEnglish))
                .flatMap(List::stream);
    }

    /** Where they are. Not thread-safe. */
    static final class Places {
        private final TabPlace deliveries = new TabPlace(TabPlan.DELIVERIES);
        private final TabPlace promoCodes = new TabPlace(TabPlan.PROMO_CODES);
        private final TabPlace settings = new TabPlace(TabPlan.SETTINGS);
        private final TabPlace texts = new TabPlace(TabPlan.TEXTS);
        private final List<TabPlace> all = List.of(deliveries, promoCodes, settings, texts);

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
            return new TermsTabs(
                    deliveries.tab(sheets), promoCodes.tab(sheets), settings.tab(sheets), texts.tab(sheets));
        }

        private Stream<String> titles() {
            return all.stream().flatMap(place -> place.title().stream());
        }
    }
}
