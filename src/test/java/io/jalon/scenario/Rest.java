package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** What programs do: calls of the running server in somebody's name. */
@TestComponent
class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment environment;
  private @Nullable Declared declared;

  Rest(Environment environment) {
    this.environment = environment;
  }

  /** Calls in the name of an account of a scenario, in French. */
  Caller as(String account) {
    return new Caller(account, basic(account, Scenario.PASSWORD), "fr", "");
  }

  /** Calls without saying who one is. */
  Caller asNobody() {
    return new Caller("", "", "fr", "");
  }

  private static String basic(String account, String password) {
    var pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Somebody with a password and a language. */
  final class Caller {

    private final String account;
    private final String authorization;
    private final String language;
    private final String key;

    private Caller(String account, String authorization, String language, String key) {
      this.account = account;
      this.authorization = authorization;
      this.language = language;
      this.key = key;
    }

    Caller inEnglish() {
      return new Caller(account, authorization, "en", key);
    }

    Caller withPassword(String other) {
      return new Caller(account, basic(account, other), language, key);
    }

    /** Calls with a token in place of the password. */
    Caller withToken(String secret) {
      return new Caller(account, "Bearer " + secret, language, key);
    }

    /** Calls with a key, so that a command is done once. */
    Caller withKey(String other) {
      return new Caller(account, authorization, language, other);
    }

    Reply get(String path) {
      return send("GET", path, "");
    }

    /** Takes a file away, as its bytes. */
    byte[] file(String path) {
      return sent(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    Reply post(String path, String body) {
      return send("POST", path, body);
    }

    Reply put(String path, String body) {
      return send("PUT", path, body);
    }

    /** Sends YAML that was made from what has this tag. */
    Reply putIfMatch(String path, String body, String tag) {
      return reply(
          request(path)
              .header("Content-Type", "text/yaml")
              .header("If-Match", tag)
              .PUT(BodyPublishers.ofString(body)));
    }

    /** Sends JSON that was made from what has this tag. */
    Reply postIfMatch(String path, String body, String tag) {
      return reply(
          request(path)
              .header("Content-Type", "application/json")
              .header("If-Match", tag)
              .POST(BodyPublishers.ofString(body)));
    }

    Reply delete(String path) {
      return send("DELETE", path, "");
    }

    /** Sends JSON, or YAML when the body does not look like JSON. */
    Reply send(String method, String path, String body) {
      var type = body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/yaml";
      var request =
          request(path)
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      return reply(body.isEmpty() ? request : request.header("Content-Type", type));
    }

    /** Sends a file that holds nothing but its name. */
    Reply upload(String path, String name) {
      return upload(path, "data", name, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file. */
    Reply upload(String path, String field, String name, byte[] content) {
      return upload(path, "", field, name, content);
    }

    /** Sends a file with a field that is set before it, when it has a name. */
    Reply upload(String path, String set, String field, String name, byte[] content) {
      var before =
          set.isEmpty()
              ? ""
              : "--limite\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\ntrue\r\n"
                  .formatted(set);
      var head =
          before
              + "--limite\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                  .formatted(field, name);
      return reply(
          request(path)
              .header("Content-Type", "multipart/form-data; boundary=limite")
              .POST(
                  BodyPublishers.concat(
                      BodyPublishers.ofString(head),
                      BodyPublishers.ofByteArray(content),
                      BodyPublishers.ofString("\r\n--limite--"))));
    }

    private HttpRequest.Builder request(String path) {
      var port = environment.getRequiredProperty("local.server.port");
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept-Language", language);
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      return key.isEmpty() ? request : request.header("Idempotency-Key", key);
    }
  }

  private Reply reply(HttpRequest.Builder request) {
    var answer = sent(request, BodyHandlers.ofString());
    var asked = answer.request();
    if (answer.statusCode() < 300 && asked.uri().getPath().startsWith("/api/")) {
      assertThat(declared().says(asked.method(), asked.uri().getRawPath(), answer.statusCode()))
          .as("%s %s answers %s, which is not described", asked.method(), asked.uri(), answer)
          .isTrue();
    }
    return new Reply(
        answer.statusCode(),
        answer.body(),
        answer.headers().firstValue("Location").orElse(""),
        answer.headers().firstValue("Link").orElse(""));
  }

  /** Read once: every answer of every scenario is compared with it. */
  private synchronized Declared declared() {
    if (declared == null) {
      var api = as("admin").request("/v3/api-docs").GET();
      try {
        declared = new Declared(JSON.readTree(sent(api, BodyHandlers.ofString()).body()));
      } catch (JsonProcessingException notJson) {
        throw new AssertionError(notJson);
      }
    }
    return declared;
  }

  private <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> as) {
    try {
      return http.send(request.build(), as);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** What came back. */
  record Reply(int status, String body, String location, String link) {

    /** Where the next page of a list is; empty when this was the last. */
    String next() {
      return link.endsWith("rel=\"next\"") ? link.replaceAll("^<|>.*$", "") : "";
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException notJson) {
        throw new AssertionError(body, notJson);
      }
    }

    /** What a refusal says. */
    String detail() {
      return json().path("detail").asText();
    }
  }
}
