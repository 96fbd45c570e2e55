package shop.prilavok.outbox;

/** Takes parcels for delivery. To be called inside a unit of work: the parcel exists if and only if the unit commits. */
public interface Outbox {
    /** Posts a parcel. One whose key was posted before in this lane is not posted again. */
    void post(Lane lane, String topic, String kind, String key, String payload);
}
