package shop.prilavok.chat;

/**
 * What is said to somebody who pressed a button, over the screen and only for a moment.
 *
 * @param toast empty when there is nothing to say
 * @param alert whether it has to be closed by hand
 */
record Reply(String toast, boolean alert) {
    private static final int LONGEST = 200;
    static final Reply SILENT = new Reply("", false);

    Reply {
        toast = Texts.cut(toast, LONGEST);
    }

    static Reply toast(String text) {
        return new Reply(text, false);
    }

    static Reply alert(String text) {
        return new Reply(text, true);
    }
}
