package shop.prilavok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalServerTest {
    private static final int MOST = 1_000;
    private static final Route ECHO = request -> Response.text(200, "got " + request.body().length);

    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void a_body_up_to_the_limit_is_taken_and_a_larger_one_refused() throws IOException {
        LocalServer server = plain(Patience.withStrangers());

        assertThat(ask(server, post("Content-Length: 1000", "x".repeat(1_000)))).contains(" 200 ", "got 1000");
        assertThat(ask(server, post("Content-Length: 1001", "x".repeat(1_001)))).contains(" 413 ");
        assertThat(ask(server, post("Content-Length: 999999999", ""))).contains(" 413 ");
        assertThat(ask(server, post("Transfer-Encoding: chunked", chunks(1)))).contains(" 200 ", "got 500");
        assertThat(ask(server, post("Transfer-Encoding: chunked", chunks(3)))).contains(" 413 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a?b=%zz", "/a?b=%ff", "/%00", "/%2e%2e/%2f", "nowhere", "*"})
    void an_address_that_makes_no_sense_is_no_fault_of_the_server(String address) throws IOException {
        assertThat(ask(plain(Patience.withStrangers()), "GET " + address + " HTTP/1.1\r\nHost: shop\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (200|400) ");
    }

    @Test
    void a_header_that_is_sent_twice_arrives_with_both_values() throws IOException {
        LocalServer server = keep(new LocalServer(
                        "127.0.0.1",
                        0,
                        2,
                        MOST,
                        request -> Response.text(
                                200, request.header("X-Forwarded-For").orElse("none")))
                .start());

        assertThat(ask(
                        server,
                        "GET / HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nX-Forwarded-For: 1.1.1.1\r\n"
                                + "x-forwarded-for: 2.2.2.2\r\n\r\n"))
                .endsWith("1.1.1.1, 2.2.2.2");
    }

    @Test
    void senders_that_never_finish_hold_nobody_up() throws IOException {
        LocalServer server = plain(Patience.withStrangers());
        for (int i = 0; i < 50; i++) {
            send(server, post("Content-Length: 900", "and then nothing"));
            send(server, "POST /half-a-he");
        }

        assertThat(ask(server, post("Content-Length: 2", "hi"))).contains(" 200 ", "got 2");
    }

    @Test
    void who_holds_connections_pushes_out_his_own() throws IOException {
        LocalServer server = plain(new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), 4, true));
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            held.add(send(server, "POST /half-a-he"));
        }

        assertThat(ask(server, post("Content-Length: 2", "hi"))).contains(" 200 ", "got 2");
        assertThat(held).filteredOn(LocalServerTest::isCutSoon).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void a_connection_without_a_word_is_cut() throws IOException {
        LocalServer server = plain(new Patience(Duration.ofMillis(100), Duration.ofMinutes(1), 100, true));

        assertThat(isCutSoon(send(server, "POST /half-a-he"))).isTrue();
    }

    @Test
    void a_connection_that_dribbles_on_is_cut_in_the_end() throws IOException {
        LocalServer server = plain(new Patience(Duration.ofMinutes(1), Duration.ofMillis(300), 100, true));
        Socket dribbling = send(server, "POST /");

        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThatThrownBy(
                                () -> dribbling.getOutputStream().write('x'))
                        .isInstanceOf(SocketException.class));
    }

    @Test
    void with_strangers_a_connection_ends_with_its_first_answer() throws IOException {
        assertThat(ask(plain(Patience.withStrangers()), post("Content-Length: 2", "hi")))
                .contains("Connection: close");
    }

    @Test
    void a_server_with_a_certificate_speaks_tls_and_shows_a_newer_one_without_a_break() throws Exception {
        HeldCertificate first = certificate();
        HeldCertificate second = certificate();
        LocalServer server = secure(first);

        assertThat(get(server, trusting(first))).isEqualTo("got 0");

        server.show(read(second));

        assertThat(get(server, trusting(second))).isEqualTo("got 0");
        assertThatThrownBy(() -> get(server, trusting(first))).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_certificate_for_another_host_is_not_taken_for_this_one() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example.com")
                .build();

        assertThatThrownBy(() -> get(secure(other), trusting(other))).isInstanceOf(SSLPeerUnverifiedException.class);
    }

    @Test
    void whoever_speaks_no_tls_to_a_tls_port_holds_nobody_up() throws Exception {
        HeldCertificate certificate = certificate();
        LocalServer server = secure(certificate);
        for (int i = 0; i < 50; i++) {
            send(server, "GET / HTTP/1.1\r\n\r\n");
            send(server, "");
        }

        assertThat(get(server, trusting(certificate))).isEqualTo("got 0");
    }

    private LocalServer plain(Patience patience) {
        return keep(new LocalServer("127.0.0.1", 0, 2, MOST, patience, Optional.empty(), ECHO).start());
    }

    private LocalServer secure(HeldCertificate certificate) throws Exception {
        return keep(new LocalServer(
                        LocalServer.EVERYWHERE,
                        0,
                        2,
                        MOST,
                        Patience.withStrangers(),
                        Optional.of(read(certificate)),
                        ECHO)
                .start());
    }

    private ServerCertificate read(HeldCertificate held) throws Exception {
        return ServerCertificate.read(
                Files.writeString(folder.resolve("server.pem"), held.certificatePem() + held.privateKeyPkcs8Pem()));
    }

    private static HeldCertificate certificate() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private static String get(LocalServer server, OkHttpClient client) throws IOException {
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url("https://localhost:" + server.port() + "/")
                .build();
        try (okhttp3.Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private static String post(String length, String body) {
        return "POST / HTTP/1.1\r\nHost: shop\r\n" + length + "\r\n\r\n" + body;
    }

    private static String chunks(int count) {
        return ("1f4\r\n" + "x".repeat(500) + "\r\n").repeat(count) + "0\r\n\r\n";
    }

    private Socket send(LocalServer server, String text) throws IOException {
        Socket socket = keep(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String ask(LocalServer server, String text) throws IOException {
        return new String(send(server, text).getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static boolean isCutSoon(Socket socket) {
        try {
            socket.setSoTimeout(5_000);
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false; // silence until the time-out
        }
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }
}
