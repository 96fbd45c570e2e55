package shop.prilavok.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendersTest {
    private static final Network YOOKASSA = Network.parse("185.71.76.0/27");
    private static final Network PROXY = Network.parse("172.18.0.0/16");

    private final Senders behindProxy = new Senders(List.of(YOOKASSA), Optional.of(PROXY));

    @Test
    void without_a_list_anybody_may_call() {
        assertThat(Senders.anybody().mayCall(InetAddresses.forString("203.0.113.7")))
                .isTrue();
    }

    @Test
    void with_a_list_nobody_else_may_call() {
        assertThat(behindProxy.mayCall(InetAddresses.forString("185.71.76.5"))).isTrue();
        assertThat(behindProxy.mayCall(InetAddresses.forString("203.0.113.7"))).isFalse();
        assertThat(behindProxy.mayCall(InetAddresses.forString("172.18.0.2")))
                .as("the proxy for itself")
                .isFalse();
    }

    @Test
    void a_stranger_cannot_say_that_he_is_somebody_else() {
        assertThat(sender(behindProxy, "203.0.113.7", "185.71.76.5")).isEqualTo("203.0.113.7");
        assertThat(sender(Senders.anybody(), "203.0.113.7", "185.71.76.5")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "185.71.76.5                  | 185.71.76.5",
                "185.71.76.5, 203.0.113.7     | 203.0.113.7",
                "185.71.76.5,,  203.0.113.7   | 203.0.113.7",
                "1.2.3.4, 2a02:5180::1        | 2a02:5180::1",
                "203.0.113.7, 185.71.76.5     | 185.71.76.5",
                "::ffff:185.71.76.5           | 185.71.76.5",
                "185.71.76.5, unknown         | 172.18.0.2",
                "185.71.76.5,                 | 172.18.0.2",
                "185.71.76.5:443              | 172.18.0.2",
                "yookassa.ru                  | 172.18.0.2",
            })
    void of_the_proxys_word_only_the_last_hop_counts(String forwarded, String sender) {
        assertThat(sender(behindProxy, "172.18.0.2", forwarded)).isEqualTo(sender);
    }

    @Test
    void a_proxy_that_says_nothing_is_the_sender_itself() {
        assertThat(behindProxy.of(request("172.18.0.2", Map.of()))).isEqualTo(InetAddresses.forString("172.18.0.2"));
    }

    private static String sender(Senders senders, String peer, String forwarded) {
        return InetAddresses.toAddrString(senders.of(request(peer, Map.of("x-forwarded-for", forwarded))));
    }

    private static Request request(String peer, Map<String, String> headers) {
        return new Request("POST", "/", Map.of(), headers, new byte[0], InetAddresses.forString(peer));
    }
}
