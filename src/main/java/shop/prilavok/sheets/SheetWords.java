package shop.prilavok.sheets;

import java.util.Locale;
import java.util.ResourceBundle;
import shop.prilavok.order.Answer;
import shop.prilavok.order.OrderState;

/** What the shop writes into a sheet that it lays out: notes of headers, titles, samples. Immutable and thread-safe. */
record SheetWords(ResourceBundle bundle) {
    static SheetWords in(boolean english) {
        return new SheetWords(ResourceBundle.getBundle(
                "shop.prilavok.sheets.words",
                Locale.forLanguageTag(english ? "en" : "ru"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Throws when there is no such text: that is a mistake of ours. */
    String say(String key) {
        return bundle.getString(key);
    }

    /** How an order stands, in one or two words. */
    String status(OrderState state) {
        return say("status." + state.word());
    }

    /** What the merchant is told about what he chose; empty when there is nothing to say. */
    String answer(Answer answer) {
        return answer == Answer.NOTHING ? "" : say("answer." + answer);
    }

    String note(TabPlan tab, Column column) {
        return say("note." + tab + "." + column);
    }
}
