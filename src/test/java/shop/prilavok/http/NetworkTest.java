package shop.prilavok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "185.71.76.0/27, 185.71.76.0, true",
        "185.71.76.0/27, 185.71.76.31, true",
        "185.71.76.0/27, 185.71.76.32, false",
        "185.71.76.0/27, 185.71.75.255, false",
        "77.75.154.128/25, 77.75.154.127, false",
        "77.75.154.128/25, 77.75.154.255, true",
        "77.75.156.11, 77.75.156.11, true",
        "77.75.156.11, 77.75.156.10, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "2a02:5180::/32, 2a02:5180:ffff::1, true",
        "2a02:5180::/32, 2a02:5181::1, false",
        "2a02:5180::1, 2a02:5180:0:0:0:0:0:1, true",
        "185.71.76.0/27, ::ffff:185.71.76.1, true",
        "::ffff:185.71.76.1, 185.71.76.1, true",
        "0.0.0.0/0, 2a02:5180::1, false",
        "::/0, 185.71.76.1, false",
    })
    void a_network_contains_its_addresses_and_no_others(String network, String address, boolean isInside) {
        assertThat(Network.parse(network).contains(InetAddresses.forString(address)))
                .isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "yookassa.ru",
                "localhost/8",
                "1.2.3",
                "1.2.3.4/",
                "1.2.3.4/33",
                "1.2.3.4/-1",
                "2a02::/129",
                "2a02:::/32",
                "1.2.3.4/24/24",
                "1.2.3.4 /24"
            })
    void what_is_no_network_is_refused_and_never_looked_up(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }

    @Test
    void neighbours_are_in_one_network() {
        assertThat(Network.around(InetAddresses.forString("203.0.113.77"))).hasToString("203.0.113.0/24");
        InetAddress long6 = InetAddresses.forString("2001:db8:1:2:3:4:5:6");
        assertThat(Network.around(long6)).hasToString("2001:db8:1:2::/64");
        assertThat(Network.around(long6)).isEqualTo(Network.around(InetAddresses.forString("2001:db8:1:2::9")));
    }
}
