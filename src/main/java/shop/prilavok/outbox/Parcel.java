package shop.prilavok.outbox;

import java.time.Instant;

/**
 * Something that must reach the outside world.
 *
 * @param id grows with the order of posting
 * @param topic parcels of one topic are delivered in order and never two at a time
 * @param kind tells the delivery what the payload means
 * @param key unique in its lane: the same thing is posted once
 * @param attempts failed attempts so far
 */
public record Parcel(
        long id, Lane lane, String topic, String kind, String key, String payload, int attempts, Instant postedAt) {}
