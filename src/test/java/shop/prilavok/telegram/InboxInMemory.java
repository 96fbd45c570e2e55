package shop.prilavok.telegram;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import shop.prilavok.chat.Inbox;
import shop.prilavok.chat.RawUpdate;

/** Keeps what is stored, and fails as often as it is told to. */
final class InboxInMemory implements Inbox {
    private final List<RawUpdate> stored = new ArrayList<>();
    private final Queue<Throwable> failures = new ArrayDeque<>();

    synchronized InboxInMemory failNext(Throwable failure) {
        failures.add(failure);
        return this;
    }

    synchronized List<RawUpdate> stored() {
        return List.copyOf(stored);
    }

    List<Long> ids() {
        return stored().stream().map(RawUpdate::id).toList();
    }

    @Override
    public synchronized void store(List<RawUpdate> updates) {
        Throwable failure = failures.poll();
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        stored.addAll(updates);
    }

    @Override
    public Optional<RawUpdate> oldest(Set<String> busyLanes) {
        return stored().stream()
                .filter(update -> !busyLanes.contains(update.lane()))
                .findFirst();
    }

    @Override
    public synchronized void handled(long id) {
        stored.removeIf(update -> update.id() == id);
    }

    @Override
    public void quarantine(long id, String why) {
        handled(id);
    }

    @Override
    public int waiting() {
        return stored().size();
    }

    @Override
    public int purge(Instant receivedBefore) {
        return 0;
    }
}
