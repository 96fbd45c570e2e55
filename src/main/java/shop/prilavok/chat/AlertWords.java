package shop.prilavok.chat;

import shop.prilavok.order.Announcements.Alert;

/** Says to the admins what is wrong and what to do about it. */
final class AlertWords {
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_MESSAGE = 4096;

    private AlertWords() {}

    static String of(Texts texts, Alert alert) {
        if (alert instanceof Alert.Sentence sentence) {
            return Texts.cut(sentence.text(), LONGEST_MESSAGE);
        }
        if (alert instanceof Alert.PaymentMismatch mismatch) {
            return texts.say("alert.mismatch", mismatch.order(), detail(mismatch.what()));
        }
        if (alert instanceof Alert.PaymentRefused refused) {
            return texts.say("alert.refused", refused.order(), refused.code(), detail(refused.description()));
        }
        if (alert instanceof Alert.PaymentsOff off) {
            return texts.say("alert.payments.off", detail(off.description()));
        }
        if (alert instanceof Alert.PaymentsOn) {
            return texts.say("alert.payments.on");
        }
        if (alert instanceof Alert.LateMoney late) {
            return texts.say("alert.late.money", late.order());
        }
        if (alert instanceof Alert.SoldOutWhilePaying soldOut) {
            return texts.say("alert.sold.out", soldOut.order());
        }
        Alert.RefundFailed failed = (Alert.RefundFailed) alert;
        return texts.say("alert.refund.failed", failed.order(), detail(failed.reason()));
    }

    private static String detail(String text) {
        return Texts.cut(text, LONGEST_DETAIL);
    }
}
