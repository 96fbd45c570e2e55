package shop.prilavok.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.RawUpdate;

/** An inbox in memory. */
public final class FakeInbox implements Inbox {
    private final FakeUnitOfWork unit;
    private final Kept<Long, RawUpdate> updates;
    private final Kept<Long, String> ended;

    public FakeInbox(FakeUnitOfWork unit) {
        this.unit = unit;
        this.updates = new Kept<>(unit);
        this.ended = new Kept<>(unit);
    }

    @Override
    public void store(List<RawUpdate> all) {
        unit.perform(() -> all.stream()
                .filter(update -> !updates.rows().containsKey(update.id()))
                .forEach(update -> updates.put(update.id(), update)));
    }

    @Override
    public Optional<RawUpdate> oldest(Set<String> busyLanes) {
        Map<Long, String> over = ended.rows();
        return updates.rows().values().stream()
                .filter(update -> !over.containsKey(update.id()))
                .filter(update -> !busyLanes.contains(update.lane()))
                .findFirst();
    }

    @Override
    public void handled(long id) {
        ended.put(id, "");
    }

    @Override
    public void quarantine(long id, String why) {
        unit.perform(() -> ended.put(id, why));
    }

    /** Why an update was set aside. */
    public Optional<String> quarantined(long id) {
        return Optional.ofNullable(ended.rows().get(id)).filter(why -> !why.isEmpty());
    }

    @Override
    public int waiting() {
        return updates.rows().size() - ended.rows().size();
    }

    @Override
    public int purge(Instant receivedBefore) {
        List<RawUpdate> old = updates.rows().values().stream()
                .filter(update -> ended.rows().containsKey(update.id()))
                .filter(update -> update.receivedAt().isBefore(receivedBefore))
                .toList();
        unit.perform(() -> old.forEach(update -> {
            updates.remove(update.id());
            ended.remove(update.id());
        }));
        return old.size();
    }
}
