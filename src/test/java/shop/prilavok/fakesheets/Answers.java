package shop.prilavok.fakesheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Compares answers field by field. What the server chose, such as ids, is learnt where it comes first and has to be the same
 * from then on; requests that name it are put into the server's words.
 */
final class Answers {
    private final Map<String, JsonNode> chosen = new HashMap<>();
    private final BiPredicate<String, JsonNode> isChosen;

    /** @param isChosen by the path of a field and its wanted value: whether the server chooses it */
    Answers(BiPredicate<String, JsonNode> isChosen) {
        this.isChosen = isChosen;
    }

    /** A request with the ids that the server chose. */
    String inItsWords(String request) {
        String said = request;
        for (Map.Entry<String, JsonNode> one : chosen.entrySet()) {
            said = said.replace(one.getKey(), one.getValue().toString());
        }
        return said;
    }

    /** A line for every difference. */
    List<String> differences(JsonNode wanted, JsonNode given) {
        List<String> found = new ArrayList<>();
        compare("", wanted, given, found);
        return found;
    }

    private void compare(String path, JsonNode wanted, JsonNode given, List<String> found) {
        if (isChosen.test(path, wanted) && !given.isMissingNode()) {
            JsonNode known = chosen.putIfAbsent(wanted.toString(), given);
            if (known != null && !known.equals(given)) {
                found.add(path + ": " + wanted + " was " + known + " before and is " + given);
            }
        } else if (wanted.isObject() && given.isObject()) {
            Set<String> names = new TreeSet<>();
            wanted.fieldNames().forEachRemaining(names::add);
            given.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, wanted.path(name), given.path(name), found));
        } else if (wanted.isArray() && given.isArray() && wanted.size() == given.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "/" + i, wanted.get(i), given.get(i), found);
            }
        } else if (!same(wanted, given)) {
            found.add(path + ": " + said(wanted) + " wanted, " + said(given) + " given");
        }
    }

    /** Whether 1 or 1.0 is written is not looked at. */
    private static boolean same(JsonNode wanted, JsonNode given) {
        return wanted.isNumber() && given.isNumber() ? wanted.asDouble() == given.asDouble() : wanted.equals(given);
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
