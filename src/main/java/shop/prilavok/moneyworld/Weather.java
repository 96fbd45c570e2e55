package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is going to be wrong with the next calls. */
final class Weather {
    private final List<Planned> planned = new ArrayList<>();
    private boolean calm;

    private record Planned(Trouble trouble, String call, int times) {}

    /** @param call beginning of method and path; empty for any */
    void plan(Trouble trouble, String call, int times) {
        if (!calm) {
            planned.add(new Planned(trouble, call, times));
        }
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
        planned.clear();
    }

    /** What happens to a call that leaves now. */
    Optional<Trouble> hit(String call) {
        for (int i = 0; i < planned.size(); i++) {
            Planned one = planned.get(i);
            if (call.startsWith(one.call())) {
                if (one.times() == 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, new Planned(one.trouble(), one.call(), one.times() - 1));
                }
                return Optional.of(one.trouble());
            }
        }
        return Optional.empty();
    }
}
