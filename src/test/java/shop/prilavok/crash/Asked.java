package shop.prilavok.crash;

import shop.prilavok.fakeyookassa.YooKassaCall;
import shop.prilavok.http.Request;

/** What the shop asked of YooKassa: the same again is one that is equal to this. */
record Asked(String path, String key, String body) {
    static Asked of(Request request) {
        return new Asked(request.path(), request.header("idempotence-key").orElse(""), request.text());
    }

    static Asked of(YooKassaCall call) {
        return new Asked(call.path(), call.key(), call.body());
    }
}
