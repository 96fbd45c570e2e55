package shop.prilavok.fakeyookassa;

import java.time.Instant;

/**
 * One request that reached the fake's API.
 *
 * @param key the idempotence key, empty if none was sent
 * @param status what was answered, 0 when the connection was closed without an answer
 */
public record YooKassaCall(Instant at, String method, String path, String key, String body, int status) {}
