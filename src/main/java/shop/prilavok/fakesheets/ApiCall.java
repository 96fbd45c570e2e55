package shop.prilavok.fakesheets;

import java.time.Instant;

/**
 * One call that the server received and how it answered.
 *
 * @param path decoded, without the query
 * @param body the request's body as text, unpacked; empty when there was none or it was a token request
 * @param status what was answered; 0 when the connection was cut instead
 */
public record ApiCall(Instant at, String method, String path, String body, int status) {}
