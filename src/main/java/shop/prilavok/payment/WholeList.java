package shop.prilavok.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list of the payment service to its end. If one page cannot be had, nothing is known of the whole. */
final class WholeList {
    private WholeList() {}

    /** @param page asks for the page that begins at this cursor; calls out */
    static <T> GatewayAnswer<List<T>> read(Function<Optional<String>, GatewayAnswer<Page<T>>> page) {
        List<T> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        while (true) {
            GatewayAnswer<Page<T>> answer = page.apply(cursor);
            if (!(answer instanceof GatewayAnswer.Known<Page<T>> known)) {
                return answer.map(Page::items);
            }
            all.addAll(known.object().items());
            Optional<String> next = known.object().next();
            if (next.isEmpty()) {
                return new GatewayAnswer.Known<>(List.copyOf(all));
            }
            if (next.equals(cursor)) {
                return new GatewayAnswer.Unknown<>("a list that leads back to its own page", Optional.empty());
            }
            cursor = next;
        }
    }
}
