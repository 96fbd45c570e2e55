package shop.prilavok.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shop.prilavok.catalog.StockNews;

/** Keeps what the merchant was told. */
public final class FakeStockNews implements StockNews {
    private final List<Recount> recounts = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    @Override
    public void recounted(Instant at, List<Recount> counts) {
        moments.add(at);
        recounts.addAll(counts);
    }

    @Override
    public void reconciled(Instant at, List<Correction> some) {
        corrections.addAll(some);
    }

    public List<Recount> recounts() {
        return List.copyOf(recounts);
    }

    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /** When counts were booked. */
    public List<Instant> moments() {
        return List.copyOf(moments);
    }
}
