package shop.prilavok.moneyworld;

/**
 * One move at its place in a schedule.
 *
 * @param number names its stream of chance, which stays the same when other turns are left out
 */
record Turn(int number, Move move) {
    @Override
    public String toString() {
        return number + "  " + move;
    }
}
