package shop.prilavok.fakesheets;

/** How rows or columns of one tab change their places. Indexes are zero-based, ends excluded. */
sealed interface Shift {
    int GONE = -1;

    int sheetId();

    Dimension dimension();

    /** The new place of one row or column, or {@link #GONE}. */
    int index(int index);

    /** The new first index of a range. */
    int start(int start);

    /** The new end of a range; when it is not above the new start, the range is gone. */
    int end(int end);

    record Insertion(int sheetId, Dimension dimension, int at, int count) implements Shift {
        @Override
        public int index(int index) {
            return index >= at ? index + count : index;
        }

        @Override
        public int start(int start) {
            return index(start);
        }

        @Override
        public int end(int end) {
            return end > at ? end + count : end;
        }
    }

    record Deletion(int sheetId, Dimension dimension, int from, int to) implements Shift {
        @Override
        public int index(int index) {
            return index < from ? index : index < to ? GONE : index - (to - from);
        }

        @Override
        public int start(int start) {
            return start < from ? start : Math.max(from, start - (to - from));
        }

        @Override
        public int end(int end) {
            return end <= from ? end : Math.max(from, end - (to - from));
        }
    }

    /** Rows {@code from..to} go before the row that was at {@code destination}. Ranges over many rows stay as they are. */
    record Move(int sheetId, Dimension dimension, int from, int to, int destination) implements Shift {
        @Override
        public int index(int index) {
            int count = to - from;
            if (index >= from && index < to) {
                return destination > from ? index + (destination - to) : index - (from - destination);
            }
            if (index >= to && index < destination) {
                return index - count;
            }
            return index >= destination && index < from ? index + count : index;
        }

        @Override
        public int start(int start) {
            return start;
        }

        @Override
        public int end(int end) {
            return end;
        }
    }
}
