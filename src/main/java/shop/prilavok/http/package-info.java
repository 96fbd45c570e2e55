/** A small HTTP server for the webhook, the health check and the sandbox; the only room that knows Jetty. */
@NullMarked
package shop.prilavok.http;

import org.jspecify.annotations.NullMarked;
