package shop.prilavok.sheets;

/** Finds the one parcel that makes a batch be refused, by halving. Not thread-safe. */
final class Isolation {
    private final int most;
    private int size;
    private boolean suspicious;

    Isolation(int most) {
        this.most = most;
        this.size = most;
    }

    /** How many parcels may go together now. */
    int size() {
        return size;
    }

    /** Was a batch refused lately? Then the next takes nothing along that it could do without. */
    boolean isSuspicious() {
        return suspicious;
    }

    void applied() {
        size = Math.min(most, size * 2);
        suspicious = size < most;
    }

    /**
     * A batch of so many was refused. The first time nobody is blamed, for our picture of the sheet may have been old.
     *
     * @return true when there is nobody else to blame than the only parcel in it
     */
    boolean refused(int parcels) {
        if (suspicious && parcels == 1) {
            return true;
        }
        size = suspicious ? Math.max(1, parcels / 2) : size;
        suspicious = true;
        return false;
    }
}
