package shop.prilavok.sheets;

import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hidden label by which a column is known after somebody renamed its header: developer metadata, which moves with the
 * column (developers.google.com, "Read and write developer metadata"). Whether a copy of the file keeps it is documented nowhere.
 */
final class ColumnTag {
    /** The part of an answer in which labels stand; to be asked for within {@code data}. */
    static final String FIELDS = "columnMetadata.developerMetadata(metadataKey,metadataValue)";

    private static final String KEY = "prilavok-column";

    private ColumnTag() {}

    /** Visible to any project, so that the sheet stays the same under another service account. */
    static Request put(int sheetId, int position, Column column) {
        DimensionRange where = new DimensionRange()
                .setSheetId(sheetId)
                .setDimension("COLUMNS")
                .setStartIndex(position)
                .setEndIndex(position + 1);
        return new Request()
                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                        .setDeveloperMetadata(new DeveloperMetadata()
                                .setMetadataKey(KEY)
                                .setMetadataValue(column.name())
                                .setVisibility("DOCUMENT")
                                .setLocation(new DeveloperMetadataLocation().setDimensionRange(where))));
    }

    /**
     * The labels among the properties of neighbouring columns.
     *
     * @param first the position of the first of them
     */
    static Map<Integer, Column> read(int first, @Nullable List<DimensionProperties> columns) {
        Map<Integer, Column> tags = new TreeMap<>();
        if (columns != null) {
            for (int i = 0; i < columns.size(); i++) {
                int position = first + i;
                column(columns.get(i)).ifPresent(column -> tags.put(position, column));
            }
        }
        return tags;
    }

    private static Optional<Column> column(DimensionProperties properties) {
        List<DeveloperMetadata> labels = properties.getDeveloperMetadata();
        return labels == null
                ? Optional.empty()
                : labels.stream()
                        .filter(label -> KEY.equals(label.getMetadataKey()))
                        .flatMap(label -> Column.named(label.getMetadataValue()).stream())
                        .findFirst();
    }
}
