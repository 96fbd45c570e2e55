package shop.prilavok.fakesheets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;

/**
 * The OAuth token endpoint for service accounts: a signed assertion in, an access token out. Thread-safe. The times inside
 * an assertion are only compared with each other, because the client's clock may be another than the server's.
 */
final class Tokens {
    private record Token(String account, Instant until) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration USUAL_LIFE = Duration.ofSeconds(3599);

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    private final Map<String, Token> issued = new ConcurrentHashMap<>();
    private volatile Duration life = USUAL_LIFE;

    Tokens(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** From now on assertions must be signed, and those of unknown accounts are refused. */
    void trust(String account, PublicKey key) {
        keys.put(account, key);
    }

    /** How long a token lives from now on. */
    void live(Duration time) {
        life = time;
    }

    void revokeAll() {
        issued.clear();
    }

    Response answer(Request request) {
        Map<String, String> form = form(request.text());
        if (!"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))) {
            return refusal("unsupported_grant_type", "Invalid grant_type: " + form.get("grant_type"));
        }
        String[] parts = form.getOrDefault("assertion", "").split("\\.", -1);
        JsonNode header = parts.length == 3 ? part(parts[0]) : null;
        JsonNode claims = parts.length == 3 ? part(parts[1]) : null;
        if (header == null || claims == null || !header.path("alg").asText().equals("RS256")) {
            return refusal("invalid_request", "Bad Request");
        }
        String account = claims.path("iss").asText();
        long asked = claims.path("exp").asLong() - claims.path("iat").asLong();
        if (asked <= 0 || asked > 3600) {
            return refusal(
                    "invalid_grant",
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."
                            + " Check your iat and exp values in the JWT claim.");
        }
        if (account.isEmpty() || (!keys.isEmpty() && !keys.containsKey(account))) {
            return refusal("invalid_grant", "Invalid grant: account not found");
        }
        if (!isSigned(keys.get(account), parts)) {
            return refusal("invalid_grant", "Invalid JWT Signature.");
        }
        return issue(account);
    }

    private Response issue(String account) {
        String token = "ya29." + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        issued.put(token, new Token(account, clock.instant().plus(life)));
        return Response.json(
                200,
                Proto.object()
                        .put("access_token", token)
                        .put("expires_in", life.toSeconds())
                        .put("token_type", "Bearer")
                        .toPrettyString());
    }

    /** The account that a request speaks for; empty when its token is missing, unknown or too old. */
    Optional<String> account(Request request) {
        return request.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> issued.get(value.substring("Bearer ".length())))
                .filter(token -> clock.instant().isBefore(token.until()))
                .map(Token::account);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static @Nullable JsonNode part(String encoded) {
        try {
            return MAPPER.readTree(Base64.getUrlDecoder().decode(encoded));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSigned(@Nullable PublicKey key, String[] parts) {
        if (key == null) {
            return true; // no keys were given: the shape is all that is checked
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static Response refusal(String error, String description) {
        return Response.json(
                400,
                Proto.object()
                        .put("error", error)
                        .put("error_description", description)
                        .toPrettyString());
    }
}
