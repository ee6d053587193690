package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is refused before anything of ours is asked is refused in words, too. */
@OnH2
@Scenario
class MalformedScenario {

  @Autowired private Environment environment;

  private String send(String request) {
    var port = environment.getRequiredProperty("local.server.port", Integer.class);
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private String ask(String line, String... headers) {
    return send(
        line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers) + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/dossiers;x=1 HTTP/1.1",
        "GET /api/v1/dossiers/a%2fb HTTP/1.1",
        "GET /api/v1/dossiers/a%00b HTTP/1.1",
        "GET /api/v1/dossiers/a%0ab HTTP/1.1",
        "GET /api/v1//dossiers HTTP/1.1",
        "GET /api/v1/dossiers/%zz HTTP/1.1",
        "GET /engine-rest/task;x HTTP/1.1"
      })
  void a_malformed_address_is_a_problem_or_a_page_in_the_readers_language(String line) {
    var problem = ask(line, "Accept: application/json\r\n");
    assertThat(problem)
        .startsWith("HTTP/1.1 400")
        .containsIgnoringCase("Content-Type: application/problem+json")
        .contains("\"status\":400", "n’est pas écrit comme il doit l’être");
    assertThat(ask(line, "Accept-Language: en\r\n")).contains("is not written as it has to be");
    var page = ask(line, "Accept: text/html\r\n");
    assertThat(page).startsWith("HTTP/1.1 400").containsIgnoringCase("Content-Type: text/html");
    assertThat(page).contains("<html lang=\"fr\"");
    for (var answer : new String[] {problem, page}) {
      assertThat(answer).doesNotContain("Tomcat", "Exception", "Apache", "org.", "timestamp");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BLAH\r\n\r\n",
        "GET /api/v1/dossiers/a<b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/dossiers\\x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: autre\r\n\r\n",
        "POST /api/v1/dossiers HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET /api/v1/dossiers HTTP/9.9\r\nHost: localhost\r\n\r\n"
      })
  void a_malformed_request_is_a_problem(String request) {
    var answer = send(request);
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|505).*")
        .containsIgnoringCase("Content-Type: application/problem+json")
        .contains("\"detail\"")
        .doesNotContain("Tomcat", "Exception", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: application/json\r\n", ""})
  void what_fails_outside_of_a_controller_is_a_problem(String accept) {
    assertThat(ask("TRACE /login HTTP/1.1", accept))
        .startsWith("HTTP/1.1 4")
        .contains("application/problem+json")
        .doesNotContain("timestamp");
  }
}
