package shop.prilavok.moneyworld;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shop.prilavok.fakeyookassa.YooKassaFaults.Fault;
import shop.prilavok.http.HangUp;
import shop.prilavok.http.Request;
import shop.prilavok.http.Response;
import shop.prilavok.http.Wire;
import shop.prilavok.simulation.Chance;
import shop.prilavok.simulation.Life;

/**
 * The way from one life of the shop to YooKassa. While a call is under way the schedule goes on, so the shop's other hands
 * and everybody else come in between; and the shop may die on it.
 */
final class Crossing implements Wire {
    private static final Duration GIVES_UP = Duration.ofSeconds(60);

    private final MoneyWorld world;
    private final Life life;

    Crossing(MoneyWorld world, Life life) {
        this.world = world;
        this.life = life;
    }

    @Override
    public Response carry(Request request) throws IOException {
        life.requireAlive();
        String call = request.method() + " " + request.path();
        if (world.books.isInTransaction()) {
            world.broken("YooKassa is not called while a transaction is open.", call);
        }
        Optional<Trouble> trouble = world.weather.hit(call);
        trouble.ifPresent(what -> world.say(what + " " + call));
        life.pass("before a call");
        meanwhile();
        Response answer = trouble.isEmpty() ? arrive(request) : arrive(request, trouble.get());
        meanwhile();
        life.pass("after a call");
        return answer;
    }

    /** Other things happen. When they take too long, as when the machine sleeps, there is no connection any more. */
    private void meanwhile() throws IOException {
        Instant before = world.clock.instant();
        world.meanwhile(world.chance.at(before, "meanwhile"));
        life.requireAlive();
        if (world.clock.instant().isAfter(before.plus(GIVES_UP))) {
            throw new SocketTimeoutException("timeout");
        }
    }

    private Response arrive(Request request, Trouble trouble) throws IOException {
        return switch (trouble) {
            case DOWN -> arrive(request, Fault.DOWN);
            case FAILS_AFTER_EFFECT -> arrive(request, Fault.FAILS_AFTER_EFFECT);
            case HANGS_UP_BEFORE_EFFECT -> arrive(request, Fault.HANGS_UP_BEFORE_EFFECT);
            case HANGS_UP_AFTER_EFFECT -> arrive(request, Fault.HANGS_UP_AFTER_EFFECT);
            case TOO_MANY_REQUESTS -> arrive(request, Fault.TOO_MANY_REQUESTS);
            case UNAUTHORIZED -> arrive(request, Fault.UNAUTHORIZED);
            case TWICE -> {
                arrive(request);
                yield arrive(request);
            }
            case HANGS -> throw silence();
            case HANGS_AFTER_EFFECT -> {
                arrive(request);
                throw silence();
            }
            case LATE -> {
                RandomGenerator chance = world.chance.at(world.clock.instant(), "late");
                Duration after = Chance.between(chance, Duration.ofSeconds(10), Duration.ofMinutes(4));
                world.later(after, () -> arriveUnheard(request));
                throw silence();
            }
        };
    }

    private IOException silence() {
        world.pass(GIVES_UP);
        life.requireAlive();
        return new SocketTimeoutException("timeout");
    }

    private Response arrive(Request request, Fault fault) throws IOException {
        world.yooKassa.faults().next(1, fault);
        return arrive(request);
    }

    private Response arrive(Request request) throws IOException {
        try {
            return world.yooKassa.answer(request);
        } catch (HangUp e) {
            throw new IOException(e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void arriveUnheard(Request request) {
        try {
            arrive(request);
        } catch (IOException e) {
            world.say(e);
        }
    }
}
