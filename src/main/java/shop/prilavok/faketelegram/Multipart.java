package shop.prilavok.faketelegram;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code multipart/form-data} body taken apart. */
record Multipart(Map<String, String> fields, Map<String, Upload> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type:[ \t]*([^\r\n]+)");

    /** Throws a {@link Refusal} for a header without boundary; parts without a name are left out. */
    static Multipart read(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw Refusal.badRequest("boundary of the multipart body is not found");
        }
        byte[] delimiter = ("\r\n--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        // One char per byte makes the search a string search; texts are decoded from the bytes afterwards.
        String raw = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = new String(delimiter, StandardCharsets.ISO_8859_1);
        Multipart parts = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
        int start = raw.indexOf(mark);
        while (start >= 0) {
            int from = start + mark.length();
            int to = raw.indexOf(mark, from);
            if (to < 0) {
                break;
            }
            parts.add(raw.substring(from, to));
            start = to;
        }
        return parts;
    }

    private void add(String part) {
        int gap = part.indexOf("\r\n\r\n");
        if (gap < 0) {
            return;
        }
        String head = utf8(part.substring(0, gap));
        byte[] content = part.substring(gap + 4).getBytes(StandardCharsets.ISO_8859_1);
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            return;
        }
        Matcher fileName = FILE_NAME.matcher(head);
        if (fileName.find()) {
            Matcher type = CONTENT_TYPE.matcher(head);
            String contentType = type.find() ? type.group(1).trim() : "application/octet-stream";
            files.put(name.group(1), new Upload(fileName.group(1), contentType.toLowerCase(Locale.ROOT), content));
        } else {
            fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
