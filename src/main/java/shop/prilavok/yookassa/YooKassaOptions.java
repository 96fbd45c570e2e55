package shop.prilavok.yookassa;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import shop.prilavok.order.OrderFacts;

/**
 * How the shop stands with YooKassa. {@link #toString} does not show the key.
 *
 * @param url of the API with its version, such as {@code https://api.yookassa.ru/v3}
 * @param hold whether money is only held until the shop takes it; the buyers then cannot pay by SBP
 * @param shop a word by which payments of this shop are known among others of the account
 * @param receipts what the tax office is told, if YooKassa is to send receipts
 * @param returnUrl where the buyer goes from the payment page: an absolute web address of at most 2048 characters. That
 *     he came back proves nothing
 */
public record YooKassaOptions(
        URI url,
        String shopId,
        String secretKey,
        boolean hold,
        String shop,
        Optional<ReceiptTerms> receipts,
        Function<OrderFacts, String> returnUrl) {

    /** One that sends no receipts. */
    public YooKassaOptions(
            URI url,
            String shopId,
            String secretKey,
            boolean hold,
            String shop,
            Function<OrderFacts, String> returnUrl) {
        this(url, shopId, secretKey, hold, shop, Optional.empty(), returnUrl);
    }

    public YooKassaOptions {
        // Not by its host: a URI does not take one with an underscore, which a machine of a compose file may have.
        if (HttpUrl.parse(url.toString()) == null) {
            throw new IllegalArgumentException("The address of YooKassa must be absolute: " + url);
        }
    }

    @Override
    public String toString() {
        return "YooKassaOptions[url=" + url + ", shopId=" + shopId + ", hold=" + hold + "]";
    }
}
