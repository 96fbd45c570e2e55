package shop.prilavok.faketelegram;

/**
 * How a {@link FakeTelegram} is set up.
 *
 * @param firstUpdateId number of the first update
 */
public record FakeTelegramOptions(String botName, String botUsername, long firstUpdateId, FloodLimits floodLimits) {

    public static FakeTelegramOptions usual() {
        return new FakeTelegramOptions("Прилавок", "prilavok_bot", 726_000_001, FloodLimits.usual());
    }

    public FakeTelegramOptions named(String name) {
        return new FakeTelegramOptions(name, botUsername, firstUpdateId, floodLimits);
    }

    public FakeTelegramOptions with(FloodLimits limits) {
        return new FakeTelegramOptions(botName, botUsername, firstUpdateId, limits);
    }
}
