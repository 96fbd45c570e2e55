package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The items of a list in a body, one after another. A refusal names the item that it is about. */
final class Numbered {

    private Numbered() {}

    /** @param name what refusals call an item, such as {@code data}, of which the second is {@code data[1]} */
    static <T> List<T> each(String name, JsonNode items, Function<JsonNode, T> step) {
        List<T> done = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                done.add(step.apply(items.get(i)));
            } catch (ApiError refused) {
                throw refused.in(name + "[" + i + "]");
            }
        }
        return done;
    }
}
