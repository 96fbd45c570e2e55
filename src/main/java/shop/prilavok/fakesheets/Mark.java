package shop.prilavok.fakesheets;

/** One entry of developer metadata: a hidden label on the spreadsheet, a tab, a row or a column. */
record Mark(int id, String key, String value, String visibility, Place place) {

    /** What the label hangs on. */
    sealed interface Place {
        /** The wire's name of this kind of place. */
        String kind();
    }

    record OnSpreadsheet() implements Place {
        @Override
        public String kind() {
            return "SPREADSHEET";
        }
    }

    record OnTab(int sheetId) implements Place {
        @Override
        public String kind() {
            return "SHEET";
        }
    }

    record OnDimension(int sheetId, Dimension dimension, int index) implements Place {
        @Override
        public String kind() {
            return dimension == Dimension.ROWS ? "ROW" : "COLUMN";
        }
    }

    Mark at(Place changed) {
        return new Mark(id, key, value, visibility, changed);
    }
}
