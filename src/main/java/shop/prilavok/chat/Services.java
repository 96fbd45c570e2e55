package shop.prilavok.chat;

import shop.prilavok.catalog.UndoingCount;
import shop.prilavok.order.CancelingOrder;
import shop.prilavok.order.HandlingOrder;
import shop.prilavok.payment.CancelingSale;
import shop.prilavok.payment.CheckingOut;
import shop.prilavok.payment.Errands;
import shop.prilavok.payment.RefundingOrder;

/** What a conversation can set in motion. */
public record Services(
        CheckingOut checkingOut,
        CancelingOrder canceling,
        HandlingOrder handling,
        RefundingOrder refunding,
        CancelingSale cancelingSale,
        UndoingCount undoing,
        Errands errands) {}
