package shop.prilavok.simulation;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Route;
import shop.prilavok.http.Wire;

/**
 * The way from one life of the shop to a service. It takes time, in which the rest of the world goes on, the shop's other
 * hands included; on it a request or its answer may get lost, and the shop may die.
 */
final class Crossing implements Wire {
    private static final Pattern SUCCEEDED = Pattern.compile("\"status\"\\s*:\\s*\"succeeded\"");

    private static final String WRITE = ":batchUpdate";

    private final World world;
    private final Life life;
    private final Service service;
    private final Route route;

    Crossing(World world, Life life, Service service, Route route) {
        this.world = world;
        this.life = life;
        this.service = service;
        this.route = route;
    }

    @Override
    public Response carry(Request request) throws IOException {
        life.requireAlive();
        if (world.books.isInTransaction()) {
            world.broken(
                    "No service is called while a transaction is open.",
                    service + " " + request.path() + " was called");
        }
        RandomGenerator chance = world.chance.at(world.clock.instant(), "crossing " + service);
        Duration there = Chance.between(chance, Duration.ofMillis(5), Duration.ofMillis(150));
        Duration back = Chance.between(chance, Duration.ofMillis(5), Duration.ofMillis(150));
        Optional<Mishap> mishap = world.weather.hit(service, request);
        mishap.ifPresent(what -> world.say(service + " " + shortened(request) + ": " + what));
        life.pass("before " + service + " heard of " + shortened(request));
        wait(there, request);
        if (mishap.isEmpty()) {
            return returned(heard(request), back, request);
        }
        if (service == Service.TELEGRAM) {
            world.repeats.failing(request);
        }
        return switch (mishap.get()) {
            case LOST -> throw new IOException("The connection was closed");
            case HANG -> {
                wait(Chance.between(chance, Duration.ofSeconds(30), Duration.ofSeconds(60)), request);
                throw new SocketTimeoutException("timeout");
            }
            case ANSWER_LOST -> {
                unheard(request);
                throw new IOException("The connection was closed");
            }
            case TWICE -> {
                Response first = heard(request);
                if (service
                        != Service.TELEGRAM) { // there only a retry would double a message, and nobody retries below us
                    arrive(request);
                }
                yield returned(first, back, request);
            }
            case LATE -> {
                world.timeline.enter(
                        world.clock
                                .instant()
                                .plus(Chance.between(chance, Duration.ofSeconds(10), Duration.ofMinutes(30))),
                        () -> arriveLate(request));
                wait(Duration.ofSeconds(30), request);
                throw new SocketTimeoutException("timeout");
            }
            case TOO_MANY_REQUESTS -> returned(Refusals.tooMany(service), back, request);
            case SERVER_ERROR -> returned(Refusals.serverError(service), back, request);
            case HTML -> returned(Refusals.html(), back, request);
            case KEY_REFUSED -> returned(Refusals.keyRefused(), back, request);
        };
    }

    private void arriveLate(Request request) {
        try {
            unheard(request);
        } catch (IOException e) {
            world.say("a late request was not answered");
        }
    }

    private Response heard(Request request) throws IOException {
        Response response = arrive(request);
        if (service == Service.TELEGRAM) {
            world.repeats.shown(request);
        }
        return response;
    }

    private void unheard(Request request) throws IOException {
        if (service == Service.TELEGRAM) {
            world.repeats.unheard(request);
        }
        arrive(request);
    }

    private Response arrive(Request request) throws IOException {
        if (service != Service.SHEETS || !request.path().contains(WRITE)) {
            return answer(request);
        }
        TypedOver cells = new TypedOver(world);
        try {
            return answer(request);
        } finally {
            cells.look();
        }
    }

    private Response answer(Request request) throws IOException {
        try {
            return route.answer(request);
        } catch (HangUp e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private Response returned(Response response, Duration back, Request request) {
        wait(back, request);
        if (service == Service.YOOKASSA
                && SUCCEEDED
                        .matcher(new String(response.body(), StandardCharsets.UTF_8))
                        .find()) {
            world.weather.paid().ifPresent(life::lightFuse);
        }
        life.pass("after " + service + " answered " + shortened(request));
        return response;
    }

    private void wait(Duration time, Request request) {
        world.engine.pass(time, request.path().contains(WRITE));
        life.requireAlive();
    }

    /** Without the token that stands in Telegram's addresses. */
    private static String shortened(Request request) {
        String path = request.path();
        return request.method() + " " + path.substring(path.lastIndexOf('/') + 1);
    }
}
