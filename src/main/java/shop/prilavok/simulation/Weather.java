package shop.prilavok.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with each service now: an outage lasts until it is over, a single mishap hits the next request. */
final class Weather {
    private final Map<Service, Mishap> outages = new EnumMap<>(Service.class);
    private final Map<Service, Deque<Mishap>> waiting = new EnumMap<>(Service.class);
    private boolean calm;

    void begin(Service service, Mishap outage) {
        if (!calm) {
            outages.put(service, outage);
        }
    }

    void end(Service service) {
        outages.remove(service);
    }

    void next(Service service, Mishap mishap) {
        if (!calm) {
            waiting.computeIfAbsent(service, any -> new ArrayDeque<>()).add(mishap);
        }
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
        outages.clear();
        waiting.values().forEach(Deque::clear);
    }

    /** What happens to a request that leaves now. */
    Optional<Mishap> hit(Service service) {
        Mishap single =
                waiting.computeIfAbsent(service, any -> new ArrayDeque<>()).poll();
        return Optional.ofNullable(single != null ? single : outages.get(service));
    }
}
