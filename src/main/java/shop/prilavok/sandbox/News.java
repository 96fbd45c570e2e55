package shop.prilavok.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import shop.prilavok.http.Request;

/** The page's long poll: waits until a part of the page is newer than the page has it, and gives the parts that are. */
final class News {
    private static final long LONGEST_NANOS = 20_000_000_000L;
    // The parts have nothing in common that could wake a waiter, and comparing their versions costs next to nothing.
    private static final long LOOK_AGAIN_MILLIS = 60;

    private final ChatScreen chats;
    private final SheetBoard sheet;
    private final StateBoard state;
    private final Checklist checklist;
    private final String run;

    /** @param run marks the versions, so that a page left open does not take those of the next start for its own */
    News(ChatScreen chats, SheetBoard sheet, StateBoard state, Checklist checklist, String run) {
        this.chats = chats;
        this.sheet = sheet;
        this.state = state;
        this.checklist = checklist;
        this.run = run;
    }

    /**
     * Parameters: {@code chat}, the customer on show; {@code tab}, the tab on show; and the versions that the page has of
     * {@code customer}, {@code admin}, {@code sheet} and {@code state}.
     */
    ObjectNode await(Request request) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (true) {
            ObjectNode news = look(request);
            if (news.size() > 1 || System.nanoTime() - end > 0) {
                return news;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private ObjectNode look(Request request) {
        ObjectNode news = PageJson.object();
        ObjectNode versions = news.putObject("versions");
        checklist.look();
        ObjectNode around = state.json();
        put(news, versions, request, "state", Integer.toHexString(around.hashCode()), () -> around);
        long customer = request.parameter("chat").map(Long::parseLong).orElse(0L);
        if (chats.has(customer)) {
            put(news, versions, request, "customer", chats.version(customer), () -> chats.json(customer));
        }
        put(news, versions, request, "admin", chats.version(People.GROUP), () -> chats.json(People.GROUP));
        SheetBoard.Open open =
                sheet.open(request.parameter("tab").map(Integer::parseInt).orElse(-1));
        put(news, versions, request, "sheet", open.mark(), () -> sheet.json(open.tab()));
        return news;
    }

    private void put(
            ObjectNode news,
            ObjectNode versions,
            Request request,
            String part,
            String contentVersion,
            Supplier<ObjectNode> content) {
        String version = run + ":" + contentVersion;
        if (request.parameter(part).filter(version::equals).isEmpty()) {
            news.set(part, content.get());
            versions.put(part, version);
        }
    }
}
