package shop.prilavok.moneyworld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.prilavok.fakeyookassa.FakeYooKassa;
import shop.prilavok.fakeyookassa.YooKassaCall;
import shop.prilavok.simulation.MoneyInvariant;
import shop.prilavok.simulation.Trail;

/** Only the same bytes under the same key are surely one operation, whatever became of the answer. */
public final class OneKeyEach implements MoneyInvariant {
    private final FakeYooKassa yooKassa;

    public OneKeyEach(FakeYooKassa yooKassa) {
        this.yooKassa = yooKassa;
    }

    @Override
    public String sentence() {
        return "A call that moves money is repeated with the same bytes under the same key, or not at all.";
    }

    @Override
    public List<String> violations(Trail trail) {
        Map<String, String> works = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (YooKassaCall call : yooKassa.calls()) {
            String work = call.method() + " " + call.path() + " " + call.body();
            if (!call.method().equals("POST") || call.key().startsWith(Strangers.KEY)) {
                continue;
            }
            String before = works.putIfAbsent(call.key(), work);
            String key = keys.putIfAbsent(work, call.key());
            if (before != null && !before.equals(work) || key != null && !key.equals(call.key())) {
                found.add("call " + call);
            }
        }
        return found;
    }
}
