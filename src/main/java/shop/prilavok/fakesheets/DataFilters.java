package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wire's DataFilter: finds marks, or the cells that a mark or a range stands for. */
final class DataFilters {
    private final Workbook book;

    DataFilters(Workbook book) {
        this.book = book;
    }

    List<Mark> marks(JsonNode filter) {
        check(filter);
        if (filter.has("developerMetadataLookup")) {
            JsonNode lookup = filter.get("developerMetadataLookup");
            return book.marks().stream().filter(mark -> looksLike(mark, lookup)).toList();
        }
        Area area = range(filter);
        return book.marks().stream()
                .filter(mark -> area(mark).filter(area::intersects).isPresent())
                .toList();
    }

    List<Area> areas(JsonNode filter) {
        check(filter);
        if (filter.has("developerMetadataLookup")) {
            return marks(filter).stream().flatMap(mark -> area(mark).stream()).toList();
        }
        return List.of(range(filter));
    }

    /** The cells that each of the filters stands for, as they lie in the spreadsheet: by tab, column, row. */
    SortedMap<Area, List<JsonNode>> byArea(JsonNode filters) {
        if (filters.isEmpty()) {
            throw ApiError.invalid("Must specify at least one dataFilter.");
        }
        SortedMap<Area, List<JsonNode>> found =
                new TreeMap<>(Comparator.comparingInt((Area area) -> book.tabs().indexOf(book.tab(area.sheetId())))
                        .thenComparingInt(Area::left)
                        .thenComparingInt(Area::top)
                        .thenComparingInt(Area::right)
                        .thenComparingInt(Area::bottom));
        Numbered.each("dataFilter", filters, filter -> {
            List<Area> areas = areas(filter);
            areas.forEach(
                    area -> found.computeIfAbsent(area.readable(book.tab(area.sheetId())), none -> new ArrayList<>())
                            .add(filter));
            return areas;
        });
        return found;
    }

    private static void check(JsonNode filter) {
        if (filter.isEmpty()) {
            throw ApiError.invalid("dataFilter.filter must be specified.");
        }
        if (filter.size() != 1) {
            throw ApiError.invalid(
                    "A data filter must set exactly one of developerMetadataLookup, a1Range, gridRange.");
        }
    }

    private Area range(JsonNode filter) {
        return filter.has("a1Range")
                ? A1.parse(filter.get("a1Range").asText(), book)
                : GridRanges.read(filter.path("gridRange"), book);
    }

    private static Optional<Area> area(Mark mark) {
        if (mark.place() instanceof Mark.OnTab on) {
            return Optional.of(new Area(on.sheetId(), 0, Area.OPEN, 0, Area.OPEN));
        }
        if (mark.place() instanceof Mark.OnDimension on) {
            return Optional.of(
                    on.dimension() == Dimension.ROWS
                            ? new Area(on.sheetId(), on.index(), on.index() + 1, 0, Area.OPEN)
                            : new Area(on.sheetId(), 0, Area.OPEN, on.index(), on.index() + 1));
        }
        return Optional.empty();
    }

    private boolean looksLike(Mark mark, JsonNode lookup) {
        return (!lookup.has("metadataId") || lookup.get("metadataId").asInt() == mark.id())
                && same(lookup, "metadataKey", mark.key())
                && same(lookup, "metadataValue", mark.value())
                && same(lookup, "visibility", mark.visibility())
                && same(lookup, "locationType", mark.place().kind())
                && (!lookup.has("metadataLocation") || isAt(mark, lookup));
    }

    private static boolean same(JsonNode lookup, String field, String value) {
        return !lookup.has(field) || lookup.get(field).asText().equals(value);
    }

    private boolean isAt(Mark mark, JsonNode lookup) {
        Mark.Place place = MarkJson.place(lookup.get("metadataLocation"), book);
        if (!lookup.path("locationMatchingStrategy").asText().equals("INTERSECTING_LOCATION")) {
            return place.equals(mark.place());
        }
        if (place instanceof Mark.OnSpreadsheet) {
            return true;
        }
        Optional<Area> wanted = area(mark.at(place));
        return area(mark)
                .filter(area -> wanted.filter(area::intersects).isPresent())
                .isPresent();
    }
}
