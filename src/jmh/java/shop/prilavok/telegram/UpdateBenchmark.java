package shop.prilavok.telegram;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shop.prilavok.chat.Incoming;

/** Understanding a press as Telegram tells of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UpdateBenchmark {
    private static final String PRESS = """
            {"update_id":726000001,"callback_query":{"id":"4382bfdwdsb323b2d9","from":{"id":7,"is_bot":false,
            "first_name":"Анна","last_name":"Ким","language_code":"ru"},"message":{"message_id":5,"from":{"id":1,
            "is_bot":true,"first_name":"Лавка","username":"lavka_bot"},"chat":{"id":7,"type":"private",
            "first_name":"Анна"},"date":1700000000,"text":"Выбирайте в каталоге, складывайте в корзину"},
            "chat_instance":"55431953","data":"1|i|-LNzlX1F|0"}}
            """;

    private final TelegramUpdates updates = new TelegramUpdates();

    @Benchmark
    public Incoming press() {
        return updates.read(PRESS);
    }
}
