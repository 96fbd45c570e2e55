package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import shop.prilavok.http.Response;

/** 60 reads and 60 writes a minute for each account, refilled when the minute turns. Thread-safe. */
final class Quota {
    enum Kind {
        READ("Read", "read_requests"),
        WRITE("Write", "write_requests");

        private final String word;
        private final String metric;

        Kind(String word, String metric) {
            this.word = word;
            this.metric = metric;
        }
    }

    private record Account(String email, Kind kind) {}

    private static final int A_MINUTE = 60;

    private final InstantSource clock;
    private final Map<Account, Integer> used = new HashMap<>();
    private long minute;

    Quota(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one call from the account's share; false when the share is used up. */
    synchronized boolean take(String email, Kind kind) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            used.clear();
        }
        return used.merge(new Account(email, kind), 1, Integer::sum) <= A_MINUTE;
    }

    static Response refusal(Kind kind) {
        String limit = kind.word + "RequestsPerMinutePerUser";
        ObjectNode body = Proto.object();
        ObjectNode error = body.putObject("error")
                .put("code", 429)
                .put(
                        "message",
                        "Quota exceeded for quota metric '" + kind.word + " requests' and limit '" + kind.word
                                + " requests per minute per user' of service 'sheets.googleapis.com' for consumer"
                                + " 'project_number:1'.")
                .put("status", "RESOURCE_EXHAUSTED");
        error.putArray("details")
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", "RATE_LIMIT_EXCEEDED")
                .put("domain", "googleapis.com")
                .putObject("metadata")
                .put("quota_location", "global")
                .put("quota_metric", "sheets.googleapis.com/" + kind.metric)
                .put("quota_limit", limit)
                .put("quota_limit_value", String.valueOf(A_MINUTE))
                .put("consumer", "projects/1")
                .put("service", "sheets.googleapis.com");
        return Response.json(429, body.toPrettyString());
    }
}
