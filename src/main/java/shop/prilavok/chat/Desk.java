package shop.prilavok.chat;

import shop.prilavok.catalog.Catalog;
import shop.prilavok.catalog.StockLedger;
import shop.prilavok.order.Carts;
import shop.prilavok.order.Orders;
import shop.prilavok.payment.Payments;
import shop.prilavok.payment.Refunds;

/** What a conversation looks at: everything that screens are drawn from. */
public record Desk(
        Catalog catalog,
        StockLedger stock,
        Carts carts,
        Orders orders,
        Payments payments,
        Refunds refunds,
        Sessions sessions) {}
