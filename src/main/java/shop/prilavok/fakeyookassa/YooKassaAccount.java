package shop.prilavok.fakeyookassa;

import org.jspecify.annotations.Nullable;

/**
 * The shop's account at the fake YooKassa.
 *
 * @param pages where buyers reach the payment page, without a slash at the end; null: at the host that the shop called
 * @param fiscalization who makes the shop's receipts; if somebody does, a payment without one is refused
 */
public record YooKassaAccount(
        String shopId, String secretKey, @Nullable String pages, Fiscalization fiscalization) {

    public static YooKassaAccount of(String shopId, String secretKey) {
        return new YooKassaAccount(shopId, secretKey, null, Fiscalization.OFF);
    }

    public YooKassaAccount withPagesAt(String url) {
        return new YooKassaAccount(shopId, secretKey, url, fiscalization);
    }

    /** One whose receipts are made by this. */
    public YooKassaAccount with(Fiscalization maker) {
        return new YooKassaAccount(shopId, secretKey, pages, maker);
    }

    @Override
    public String toString() {
        return "YooKassaAccount[" + shopId + "]";
    }
}
