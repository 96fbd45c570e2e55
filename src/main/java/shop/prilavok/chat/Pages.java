package shop.prilavok.chat;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from zero
 * @param count of all pages, at least 1
 */
record Pages<T>(List<T> shown, int page, int count) {
    /** The wished page, or the last one when the list has become shorter. */
    static <T> Pages<T> of(List<T> all, int wished, int size) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(wished, count - 1);
        int from = page * size;
        return new Pages<>(all.subList(from, Math.min(all.size(), from + size)), page, count);
    }
}
