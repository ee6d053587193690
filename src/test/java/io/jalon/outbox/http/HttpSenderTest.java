package io.jalon.outbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.outbox.HttpRequest;
import io.jalon.outbox.Secrets;
import io.jalon.outbox.TestSecrets;
import io.jalon.outbox.http.Answer.Lost;
import io.jalon.outbox.http.Answer.NotSent;
import io.jalon.outbox.http.Answer.Received;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.http.conn.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, where it may go, and what is read of the answer, with a real program to call. */
@Tag("F-220")
@Timeout(30)
class HttpSenderTest {

  private final OtherProgram program = new OtherProgram();
  private final Secrets secrets = TestSecrets.of(Map.of("cle", "s3cr+t/é"));

  @AfterEach
  void stop() {
    program.close();
  }

  private HttpSender allowed() {
    return sender(Doors::ofMachine, "127.0.0.1:" + program.port(), "localhost:" + program.port());
  }

  private HttpSender sender(DnsResolver names, String... allowed) {
    return new HttpSender(secrets, new AllowedHosts(List.of(allowed)), new Doors(names));
  }

  private static HttpRequest get(String url) {
    return new HttpRequest("GET", url, Map.of(), "", "", 5, 0);
  }

  private static String reason(Answer answer) {
    return answer instanceof NotSent not ? not.reason() : String.valueOf(answer);
  }

  @Test
  void a_request_arrives_as_it_was_written_with_its_secrets() {
    program.then(201, "{ \"numero\": 7 }");
    var request =
        new HttpRequest(
            "POST",
            program.url("/clients?nom=%C3%89lan&cle=" + Secrets.reference("cle")),
            Map.of("Authorization", "Bearer " + Secrets.reference("cle"), "X-Un", "deux"),
            "application/json",
            "{ \"nom\": \"Élan\" }",
            5,
            0);

    var answer = allowed().send(request);

    assertThat(answer)
        .isEqualTo(new Received(201, "application/json", "{ \"numero\": 7 }", Duration.ZERO));
    var asked = program.asked.get(0);
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.target()).isEqualTo("/clients?nom=%C3%89lan&cle=s3cr%2Bt%2F%C3%A9");
    assertThat(asked.header("Authorization")).startsWith("Bearer s3cr+t/");
    assertThat(asked.header("X-un")).isEqualTo("deux");
    assertThat(asked.header("Content-type")).isEqualTo("application/json; charset=UTF-8");
    assertThat(asked.body()).isEqualTo("{ \"nom\": \"Élan\" }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void every_method_can_be_used(String method) {
    allowed().send(new HttpRequest(method, program.url("/"), Map.of(), "", "", 5, 0));

    assertThat(program.asked.get(0).method()).isEqualTo(method);
  }

  @Test
  void without_its_secret_nothing_leaves() {
    var answer = allowed().send(get(program.url("/" + Secrets.reference("autre"))));

    assertThat(reason(answer)).isEqualTo("no_secret");
    assertThat(program.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
  void this_machine_is_not_called_unless_it_is_allowed(String host) {
    var answer = sender(Doors::ofMachine).send(get("http://" + host + ":8080/"));

    assertThat(answer).isEqualTo(new NotSent("inside", true));
  }

  @Test
  void a_name_that_leads_inside_is_refused_even_if_it_leads_elsewhere_too() {
    DnsResolver names =
        host -> new InetAddress[] {address("93.184.216.34"), address("192.168.1.7")};

    assertThat(sender(names).send(get("http://api.exemple.fr/")))
        .isEqualTo(new NotSent("inside", true));
  }

  @Test
  void a_name_is_looked_up_once_and_called_where_it_led_then() {
    var lookups = new ArrayList<String>();
    DnsResolver names =
        host -> {
          lookups.add(host);
          return new InetAddress[] {address(lookups.size() == 1 ? "127.0.0.1" : "93.184.216.34")};
        };
    var url = "http://api.exemple.fr:" + program.port() + "/";

    sender(names, "api.exemple.fr:" + program.port()).send(get(url));

    assertThat(lookups).containsExactly("api.exemple.fr");
    assertThat(program.asked).hasSize(1);
  }

  @Test
  void the_proxies_of_the_machine_are_passed_by() {
    System.setProperty("http.proxyHost", "192.0.2.1");
    try {
      assertThat(allowed().send(get(program.url("/")))).isInstanceOf(Received.class);
    } finally {
      System.clearProperty("http.proxyHost");
    }
  }

  @Test
  void a_redirect_is_an_answer_that_is_not_followed() {
    program.then(
        exchange -> {
          exchange.getResponseHeaders().set("Location", program.url("/ailleurs"));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(allowed().send(get(program.url("/"))))
        .isEqualTo(new Received(302, "", "", Duration.ZERO));
    assertThat(program.asked).hasSize(1);
  }

  @Test
  void an_answer_that_never_comes_is_lost_in_time() {
    program.then(exchange -> {});

    var answer = allowed().send(new HttpRequest("POST", program.url("/"), Map.of(), "", "", 1, 0));

    assertThat(answer).isEqualTo(new Lost("timeout"));
  }

  @Test
  void an_answer_that_comes_drop_by_drop_is_lost_in_time_too() {
    program.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
              body.write('.');
              body.flush();
              Thread.onSpinWait();
            }
          }
        });

    var answer = allowed().send(new HttpRequest("GET", program.url("/"), Map.of(), "", "", 1, 0));

    assertThat(answer).isIn(new Lost("timeout"), new Received(200, "", null, Duration.ZERO));
  }

  @Test
  void a_longer_answer_than_anybody_needs_is_not_read() {
    var tooMuch = new byte[BoundedResponse.LONGEST + 1];
    program.then(exchange -> OtherProgram.reply(exchange, 200, "text/plain", tooMuch));

    assertThat(allowed().send(get(program.url("/"))))
        .isEqualTo(new Received(200, "text/plain", null, Duration.ZERO));
  }

  @Test
  void an_answer_is_read_in_its_own_letters() {
    program
        .then(
            e ->
                OtherProgram.reply(
                    e, 200, "text/plain; charset=ISO-8859-1", "été".getBytes(ISO_8859_1)))
        .then(e -> OtherProgram.reply(e, 200, "n'importe quoi", "été".getBytes(UTF_8)));

    assertThat(allowed().send(get(program.url("/"))))
        .isEqualTo(new Received(200, "text/plain", "été", Duration.ZERO));
    assertThat(((Received) allowed().send(get(program.url("/")))).body()).isEqualTo("été");
  }

  @Test
  void a_busy_program_may_say_when_to_come_again() {
    program.then(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "90000");
          OtherProgram.reply(exchange, 503, "text/plain", new byte[0]);
        });

    assertThat(((Received) allowed().send(get(program.url("/")))).delay())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void nobody_there_and_no_such_name_mean_that_nothing_left() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var sender = sender(Doors::ofMachine, "127.0.0.1:" + free);
    assertThat(sender.send(get("http://127.0.0.1:" + free + "/")))
        .isEqualTo(new NotSent("unreachable", false));
    DnsResolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(sender(nobody).send(get("http://api.exemple.fr/")))
        .isEqualTo(new NotSent("unknown_host", false));
  }

  @Test
  void a_program_that_speaks_no_tls_receives_nothing() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var server = new Thread(() -> babble(socket));
      server.setDaemon(true);
      server.start();
      var host = "127.0.0.1:" + socket.getLocalPort();

      assertThat(sender(Doors::ofMachine, host).send(get("https://" + host + "/")))
          .isEqualTo(new NotSent("tls", false));
    }
  }

  private static void babble(ServerSocket socket) {
    try (var caller = socket.accept()) {
      caller.getOutputStream().write("bonjour bonjour".getBytes(UTF_8));
      caller.getOutputStream().flush();
      caller.getInputStream().readNBytes(1);
    } catch (IOException over) {
      // The test is.
    }
  }

  @Test
  void a_program_that_hangs_up_leaves_a_doubt() {
    program.then(com.sun.net.httpserver.HttpExchange::close);

    assertThat(allowed().send(get(program.url("/")))).isEqualTo(new Lost("broken"));
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }
}
