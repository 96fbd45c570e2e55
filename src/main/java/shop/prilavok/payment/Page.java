package shop.prilavok.payment;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of the payment service.
 *
 * @param next what to ask for the next part with; empty at the list's end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
