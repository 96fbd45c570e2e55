package shop.prilavok.sheets;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.Request;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import shop.prilavok.outbox.BatchStore;

/**
 * Puts requests into an envelope whose first request creates a mark with the batch's own id. Google refuses a mark that
 * exists, and applies a batch whole or not at all; so the same envelope is applied once, however often it arrives.
 */
final class Sealing {
    /** Value of the mark of an empty envelope, which takes an id away from a batch that must never be applied. */
    static final String VOID = "void";

    private static final String KEY = "b";

    private Sealing() {}

    /**
     * @param work what the batch is for
     * @param outdated ids whose marks are old enough to be cleaned away with it
     */
    static BatchStore.Envelope seal(int id, List<Request> work, List<Integer> outdated) {
        String hash = hash(bytes(work));
        List<Request> requests = new ArrayList<>();
        requests.add(mark(id, hash));
        requests.addAll(work);
        outdated.forEach(old -> requests.add(unmark(old)));
        return new BatchStore.Envelope(hash, bytes(requests));
    }

    /** The empty envelope. */
    static byte[] tombstone(int id) {
        return bytes(List.of(mark(id, VOID)));
    }

    private static Request mark(int id, String value) {
        // At the spreadsheet itself: a mark on a tab would go with the tab.
        return new Request()
                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                        .setDeveloperMetadata(new DeveloperMetadata()
                                .setMetadataId(id)
                                .setMetadataKey(KEY)
                                .setMetadataValue(value)
                                .setVisibility("PROJECT")
                                .setLocation(new DeveloperMetadataLocation().setSpreadsheet(true))));
    }

    private static Request unmark(int id) {
        return new Request()
                .setDeleteDeveloperMetadata(new DeleteDeveloperMetadataRequest()
                        .setDataFilter(new DataFilter()
                                .setDeveloperMetadataLookup(new DeveloperMetadataLookup().setMetadataId(id))));
    }

    private static byte[] bytes(List<Request> requests) {
        try {
            return GsonFactory.getDefaultInstance()
                    .toByteArray(new BatchUpdateSpreadsheetRequest().setRequests(requests));
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
    }

    private static String hash(byte[] work) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(work);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
