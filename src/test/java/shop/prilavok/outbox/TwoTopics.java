package shop.prilavok.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parcels of two topics, as plain as can be, so that every order of steps over them can be tried. A parcel's topic is "0"
 * or "1", its id its place in the topic.
 */
final class TwoTopics implements OutboxStore {
    private final int parcels;
    private final int[] delivered = new int[2];
    private final boolean[] claimed = new boolean[2];

    /** @param parcels how many in each topic */
    TwoTopics(int parcels) {
        this.parcels = parcels;
    }

    @Override
    public synchronized List<Parcel> claim(Lane lane, int most, Instant now, Duration lease) {
        for (int topic = 0; topic < 2; topic++) {
            if (!claimed[topic] && delivered[topic] < parcels) {
                claimed[topic] = true;
                String name = topic == 0 ? "0" : "1";
                return List.of(new Parcel(delivered[topic], lane, name, "row", "", "", 0, Instant.EPOCH));
            }
        }
        return List.of();
    }

    @Override
    public synchronized void delivered(List<Parcel> done, Instant now) {
        delivered[topic(done)]++;
        claimed[topic(done)] = false;
    }

    @Override
    public synchronized void putBack(List<Parcel> back, Instant notBefore) {
        claimed[topic(back)] = false;
    }

    @Override
    public synchronized void retry(List<Parcel> failed, Instant notBefore, String why) {
        claimed[topic(failed)] = false;
    }

    static int topic(List<Parcel> parcels) {
        return parcels.get(0).topic().equals("0") ? 0 : 1;
    }

    @Override
    public void park(List<Parcel> never, String why) {
        throw new UnsupportedOperationException("Nothing here is undeliverable: " + why);
    }

    @Override
    public void moveTo(String topic, List<Parcel> parcels) {
        throw new UnsupportedOperationException("Nothing here waits apart");
    }

    @Override
    public void post(Lane lane, String topic, String kind, String key, String payload) {
        throw new UnsupportedOperationException("All parcels were posted before: " + key);
    }

    @Override
    public List<Parcel> undelivered(Lane lane, Set<String> topics) {
        throw new UnsupportedOperationException("Nobody asks here what " + lane + " still waits for");
    }

    @Override
    public List<Parcel> undelivered(Collection<Long> ids) {
        throw new UnsupportedOperationException("Nobody asks here which of " + ids + " still wait");
    }

    @Override
    public synchronized Backlog backlog(Lane lane) {
        return new Backlog(2 * parcels - delivered[0] - delivered[1], 0, Optional.empty());
    }

    @Override
    public Optional<Instant> nextDue(Lane lane) {
        return Optional.empty();
    }

    @Override
    public int purge(Instant deliveredBefore) {
        return 0;
    }
}
