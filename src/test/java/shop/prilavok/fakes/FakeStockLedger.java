package shop.prilavok.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.prilavok.catalog.Departures;
import shop.prilavok.catalog.Sku;
import shop.prilavok.catalog.Stock;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.catalog.StockMovement;

/** Counts stock in memory. */
public final class FakeStockLedger implements StockLedger {
    private final FakeUnitOfWork unit;
    private final Kept<Sku, Boolean> counted;
    private final Kept<String, StockMovement> movements;
    private final Kept<String, Map<Sku, Integer>> reservations;

    public FakeStockLedger(FakeUnitOfWork unit) {
        this.unit = unit;
        counted = new Kept<>(unit);
        movements = new Kept<>(unit);
        reservations = new Kept<>(unit);
    }

    @Override
    public Optional<Stock> stock(Sku sku) {
        Boolean isCounted = counted.rows().get(sku);
        if (isCounted == null) {
            return Optional.empty();
        }
        int onHand = movements.rows().values().stream()
                .filter(movement -> movement.sku().equals(sku))
                .mapToInt(StockMovement::change)
                .sum();
        int reserved = reservations.rows().values().stream()
                .mapToInt(lines -> lines.getOrDefault(sku, 0))
                .sum();
        return Optional.of(isCounted ? new Stock.Counted(onHand, reserved) : new Stock.Uncounted(onHand));
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        Map<Sku, Stock> found = new LinkedHashMap<>();
        skus.forEach(sku -> stock(sku).ifPresent(stock -> found.put(sku, stock)));
        return found;
    }

    @Override
    public Map<Sku, Integer> reserved() {
        Map<Sku, Integer> pieces = new HashMap<>();
        reservations
                .rows()
                .values()
                .forEach(lines -> lines.forEach((sku, some) -> pieces.merge(sku, some, Integer::sum)));
        return pieces;
    }

    @Override
    public Departures departures(Collection<Sku> skus) {
        Map<Sku, Integer> pieces = new HashMap<>();
        movements.rows().values().stream()
                .filter(movement -> skus.contains(movement.sku()))
                .forEach(movement -> pieces.merge(movement.sku(), movement.departed(), Integer::sum));
        return new Departures(pieces);
    }

    @Override
    public List<StockMovement> recounts(Instant at) {
        return movements.rows().values().stream()
                .filter(movement -> movement.key().equals(StockMovement.recountKey(movement.sku(), at)))
                .filter(movement -> movements.rows().values().stream()
                        .noneMatch(later -> later.kind() == StockMovement.Kind.RECOUNT
                                && later.sku().equals(movement.sku())
                                && later.at().isAfter(movement.at())))
                .sorted(Comparator.comparing(StockMovement::sku))
                .toList();
    }

    @Override
    public List<Shortage> reserve(String holder, Map<Sku, Integer> lines) {
        unit.writing(lines.keySet());
        if (reservations.rows().containsKey(holder)) {
            throw new IllegalStateException(holder + " holds a reservation already");
        }
        List<Shortage> shortages = new ArrayList<>();
        new TreeMap<>(lines).forEach((sku, quantity) -> {
            Optional<Stock> stock = stock(sku);
            if (stock.isEmpty() || !stock.get().has(quantity)) {
                int left = stock.orElse(null) instanceof Stock.Counted few ? few.available() : 0;
                shortages.add(new Shortage(sku, quantity, left));
            }
        });
        if (shortages.isEmpty()) {
            reservations.put(holder, Map.copyOf(lines));
        }
        return shortages;
    }

    @Override
    public void release(String holder) {
        unit.writing(reservations.rows().getOrDefault(holder, Map.of()).keySet());
        reservations.remove(holder);
    }

    @Override
    public boolean sell(String holder, Instant at) {
        Map<Sku, Integer> lines = reservations.rows().get(holder);
        if (lines == null) {
            return false;
        }
        boolean onHand = lines.entrySet().stream()
                .allMatch(line -> stock(line.getKey())
                        .map(stock -> stock instanceof Stock.Uncounted || stock.onHand() >= line.getValue())
                        .orElse(false));
        if (!onHand) {
            return false;
        }
        String order = holder.substring(holder.indexOf(':') + 1);
        lines.forEach((sku, quantity) ->
                book(new StockMovement("sale:" + order + ":" + sku, sku, -quantity, StockMovement.Kind.SALE, at)));
        reservations.remove(holder);
        return true;
    }

    @Override
    public boolean book(StockMovement movement) {
        unit.writing(List.of(movement.sku()));
        if (movements.rows().containsKey(movement.key())) {
            return false;
        }
        movements.put(movement.key(), movement);
        return true;
    }

    @Override
    public void open(Sku sku, boolean isCounted) {
        unit.writing(List.of(sku));
        counted.put(sku, isCounted);
    }

    /** Every movement that was booked, oldest first. */
    public List<StockMovement> movements() {
        return List.copyOf(movements.rows().values());
    }
}
