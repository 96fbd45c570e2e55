/**
 * The shop's money in a world that is all ours: no chat and no sheet, so thousands of schedules a minute. A schedule is a few
 * orders from checkout to their end, with what customers, the merchant, YooKassa and the shop's own hands do in an order that
 * one seed decides. Then everything comes to rest, and the invariants are looked at. One thread for each world.
 */
@NullMarked
package shop.prilavok.moneyworld;

import org.jspecify.annotations.NullMarked;
