package shop.prilavok.fakeyookassa;

import org.jspecify.annotations.Nullable;

/**
 * The shop's account at the fake YooKassa.
 *
 * @param pages where buyers reach the payment page, without a slash at the end; null: at the host that the shop called
 * @param fiscal whether the shop has receipts switched on, so that a payment without one is refused
 */
public record YooKassaAccount(
        String shopId, String secretKey, @Nullable String pages, boolean fiscal) {

    public static YooKassaAccount of(String shopId, String secretKey) {
        return new YooKassaAccount(shopId, secretKey, null, false);
    }

    public YooKassaAccount withPagesAt(String url) {
        return new YooKassaAccount(shopId, secretKey, url, fiscal);
    }

    public YooKassaAccount withReceipts() {
        return new YooKassaAccount(shopId, secretKey, pages, true);
    }

    @Override
    public String toString() {
        return "YooKassaAccount[" + shopId + "]";
    }
}
