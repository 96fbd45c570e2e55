package shop.prilavok.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Updates that came in, stored before the messenger is told that they arrived. Thread-safe. */
public interface Inbox {
    /** Stores them in one commit, in order; those that are stored already are left as they are. */
    void store(List<RawUpdate> updates);

    /** The oldest update that was not handled yet, of a lane that is not busy. */
    Optional<RawUpdate> oldest(Set<String> busyLanes);

    /** Marks an update as handled, and keeps no more than its number: inside the unit of work of what it caused. */
    void handled(long id);

    /** Sets aside an update that cannot be read or handled, so that it does not hold up its lane. */
    void quarantine(long id, String why);

    /** How many wait. */
    int waiting();

    /** Forgets handled updates received before this. The messenger may use their numbers again after a week of silence. */
    int purge(Instant receivedBefore);
}
