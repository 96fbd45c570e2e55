package shop.prilavok.order;

import java.util.ArrayList;
import java.util.List;
import shop.prilavok.catalog.Problem;
import shop.prilavok.catalog.PromoCode;
import shop.prilavok.catalog.UnitOfWork;

/**
 * Takes over what was read of the merchant's terms and keeps it across restarts. The result is {@link #current}, which any
 * thread may ask; readings are to come from one thread.
 */
public final class RefreshingTerms {
    private final UnitOfWork unit;
    private final TermsStore store;
    private final LastGood<DeliveryOption> deliveries = new LastGood<>(DeliveryOption::name);
    private final LastGood<PromoCode> promoCodes = new LastGood<>(PromoCode::code);
    private final LastGood<Chosen> preferences =
            new LastGood<>(chosen -> chosen.preference().name());
    private volatile Terms terms;

    public RefreshingTerms(UnitOfWork unit, TermsStore store) {
        this.unit = unit;
        this.store = store;
        this.terms = store.load();
    }

    /** Without a way of delivery while the merchant has listed none. */
    public Terms current() {
        return terms;
    }

    /** Takes over what is good; the answer is everything in these tabs that has to be mended. */
    public List<Problem> refresh(
            TermsReading<DeliveryOption> delivery, TermsReading<PromoCode> promo, TermsReading<Chosen> chosen) {
        Terms before = terms;
        List<Problem> problems = new ArrayList<>();
        Terms now = new Terms(
                deliveries.take(before.deliveries(), delivery, problems),
                promoCodes.take(before.promoCodes(), promo, problems),
                new Preferences(preferences.take(before.preferences().chosen(), chosen, problems)));
        if (!now.equals(before)) { // an unchanged sheet costs no commit
            unit.perform(() -> store.replace(now));
            terms = now;
        }
        return problems;
    }
}
