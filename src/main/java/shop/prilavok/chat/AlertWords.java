package shop.prilavok.chat;

import java.time.ZoneId;
import shop.prilavok.catalog.Money;
import shop.prilavok.order.Announcements.Alert;

/** Says to the admins what is wrong and what to do about it. */
final class AlertWords {
    private static final int LONGEST_DETAIL = 500;

    private AlertWords() {}

    static String of(Texts texts, ZoneId zone, Alert alert) {
        if (alert instanceof Alert.Sentence sentence) {
            return Texts.cut(sentence.text(), Markup.LONGEST_MESSAGE);
        }
        if (alert instanceof Alert.PaymentMismatch mismatch) {
            return texts.say("alert.mismatch", mismatch.order(), detail(mismatch.what()));
        }
        if (alert instanceof Alert.PaymentRefused refused) {
            return texts.say("alert.refused", refused.order(), refused.code(), detail(refused.description()));
        }
        if (alert instanceof Alert.PaymentUnknownThere unknown) {
            return texts.say("alert.payment.unknown", unknown.order(), detail(unknown.what()));
        }
        if (alert instanceof Alert.PaymentUnanswered unanswered) {
            return texts.say("alert.payment.unanswered", unanswered.order());
        }
        if (alert instanceof Alert.PaymentStateUnknown state) {
            return texts.say("alert.payment.state", state.order());
        }
        if (alert instanceof Alert.MoneyStillHeld held) {
            return texts.say("alert.money.held", held.order(), detail(held.what()));
        }
        if (alert instanceof Alert.PaymentsOff off) {
            return texts.say("alert.payments.off", detail(off.description()));
        }
        if (alert instanceof Alert.PaymentsOn) {
            return texts.say("alert.payments.on");
        }
        if (alert instanceof Alert.PaymentsSilent silent) {
            return texts.say("alert.payments.silent", texts.time(silent.since(), zone));
        }
        if (alert instanceof Alert.PaymentsAnswer) {
            return texts.say("alert.payments.answer");
        }
        if (alert instanceof Alert.PaymentStillOpen open) {
            return texts.say("alert.payment.open", open.order());
        }
        if (alert instanceof Alert.LateMoney late) {
            return texts.say("alert.late.money", late.order());
        }
        if (alert instanceof Alert.SoldOutWhilePaying soldOut) {
            return texts.say("alert.sold.out", soldOut.order());
        }
        if (alert instanceof Alert.Statement statement) {
            return statement(texts, statement);
        }
        return refunds(texts, alert);
    }

    private static String refunds(Texts texts, Alert alert) {
        if (alert instanceof Alert.RefundFailed failed) {
            String reason = RefundWords.reason(texts, failed.reason());
            return texts.say("alert.refund.failed", failed.order(), texts.money(failed.amount()), reason);
        }
        if (alert instanceof Alert.RefundUnanswered unanswered) {
            String amount = texts.money(unanswered.amount());
            return texts.say("alert.refund.unanswered", unanswered.order(), amount, detail(unanswered.what()));
        }
        if (alert instanceof Alert.RefundMismatch mismatch) {
            String amount = texts.money(mismatch.amount());
            return texts.say("alert.refund.mismatch", mismatch.order(), amount, texts.money(mismatch.theirs()));
        }
        return books(texts, alert);
    }

    private static String books(Texts texts, Alert alert) {
        if (alert instanceof Alert.OrphanFound orphan) {
            String key = orphan.held() ? "alert.orphan.held" : "alert.orphan";
            return texts.say(key, orphan.payment(), texts.money(orphan.amount()), detail(orphan.order()));
        }
        if (alert instanceof Alert.Recounted recounted) {
            return new StockWords(texts).recounted(recounted.counts());
        }
        if (alert instanceof Alert.Reconciled reconciled) {
            return new StockWords(texts).reconciled(reconciled.corrections());
        }
        if (alert instanceof Alert.RefundedByHand byHand) {
            return texts.say("alert.refunded.by.hand", byHand.order(), texts.money(byHand.amount()));
        }
        if (alert instanceof Alert.ReceiptNotRegistered receipt) {
            return texts.say("alert.receipt", receipt.order(), receipt.payment());
        }
        if (alert instanceof Alert.RefundReceiptNotRegistered receipt) {
            return texts.say("alert.receipt.refund", receipt.order(), receipt.refund());
        }
        Alert.BooksDiffer differs = (Alert.BooksDiffer) alert;
        return texts.say("alert.books.differ", differs.order(), differs.payment(), detail(differs.how()));
    }

    private static String statement(Texts texts, Alert.Statement statement) {
        Money left = statement.charged().plus(statement.refunded()).plus(statement.fees());
        return texts.say(
                "alert.statement",
                texts.day(statement.day()),
                texts.money(statement.charged()) + " (" + texts.count("payments", statement.charges()) + ")",
                texts.money(statement.refunded()) + " (" + texts.count("refunds", statement.refunds()) + ")",
                texts.money(statement.fees()),
                texts.money(left),
                texts.say(statement.agreed() ? "alert.statement.agreed" : "alert.statement.unsure"));
    }

    private static String detail(String text) {
        return Texts.cut(text, LONGEST_DETAIL);
    }
}
