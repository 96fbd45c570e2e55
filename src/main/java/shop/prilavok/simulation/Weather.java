package shop.prilavok.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import shop.prilavok.http.Request;

/** What is wrong with each service now: an outage lasts until it is over, a single mishap hits the next request. */
final class Weather {
    private final Map<Service, Mishap> outages = new EnumMap<>(Service.class);
    private final Map<Service, Deque<Mishap>> waiting = new EnumMap<>(Service.class);
    private final List<Aimed> aimed = new ArrayList<>();
    private int fuseOncePaid = -1;
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

    /** A mishap for the next request whose method and path have these words, in either case, such as "POST refunds". */
    void aim(Service service, String words, Mishap mishap) {
        if (!calm) {
            aimed.add(new Aimed(service, List.of(lower(words).split(" ")), mishap));
        }
    }

    void dieOncePaid(int points) {
        if (!calm) {
            fuseOncePaid = points;
        }
    }

    /** The shop learns that somebody paid: how many points later the shop's process is to die, if it is to. */
    OptionalInt paid() {
        OptionalInt points = fuseOncePaid < 0 ? OptionalInt.empty() : OptionalInt.of(fuseOncePaid);
        fuseOncePaid = -1;
        return points;
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
        outages.clear();
        waiting.values().forEach(Deque::clear);
        aimed.clear();
        fuseOncePaid = -1;
    }

    /** What happens to a request that leaves now. */
    Optional<Mishap> hit(Service service, Request request) {
        for (Aimed one : aimed) {
            if (one.meets(service, request)) {
                aimed.remove(one);
                return Optional.of(one.mishap());
            }
        }
        Mishap single =
                waiting.computeIfAbsent(service, any -> new ArrayDeque<>()).poll();
        return Optional.ofNullable(single != null ? single : outages.get(service));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Aimed(Service service, List<String> words, Mishap mishap) {
        boolean meets(Service called, Request request) {
            String call = lower(request.method() + " " + request.path());
            return service == called && words.stream().allMatch(call::contains);
        }
    }
}
