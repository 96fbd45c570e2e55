package shop.prilavok.fakesheets;

/**
 * How a cell looks, conditional formats included.
 *
 * @param background such as {@code #e6f2ea}; empty when it has none of its own
 * @param colour of the text, likewise
 * @param isTick whether it is a box to tick
 */
public record CellLooks(String background, String colour, boolean bold, boolean isTick) {
    static final CellLooks PLAIN = new CellLooks("", "", false, false);

    CellLooks with(boolean tick) {
        return tick == isTick ? this : new CellLooks(background, colour, bold, tick);
    }
}
