package io.jalon.fault;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Jalon as a program of its own, which can be killed. */
final class Node implements AutoCloseable {

  static final String PASSWORD = "Un-mot-de-passe-1";

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final List<String> log = new ArrayList<>();

  private Node(Process process) {
    this.process = process;
    var reader = new Thread(this::read, "log of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program on a database, and waits until it answers. */
  static Node start(String jdbcUrl, String user, String... settings) {
    return start(jdbcUrl, user, List.of(), List.of(settings));
  }

  /** Starts one of a next version, which has more migrations, in a folder. */
  static Node next(String jdbcUrl, String user, Path migrations) {
    var places = "classpath:db/migration,classpath:db/vendor/{vendor},filesystem:" + migrations;
    return start(jdbcUrl, user, List.of(), List.of("--spring.flyway.locations=" + places));
  }

  /** Starts one none of whose files can become larger, as if the disk were full then. */
  static Node limited(String jdbcUrl, String user, int halfKilobytes) {
    var limit = "ulimit -f " + halfKilobytes + "; exec \"$@\"";
    return start(jdbcUrl, user, List.of("sh", "-c", limit, "sh"), List.of());
  }

  private static Node start(
      String jdbcUrl, String user, List<String> before, List<String> settings) {
    var command = new ArrayList<String>(before);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath(), "io.jalon.JalonApplication"));
    command.addAll(
        List.of(
            "--server.port=0",
            "--jalon.demo=false",
            "--jalon.mail.take-back=PT0S",
            "--spring.datasource.url=" + jdbcUrl,
            "--spring.datasource.username=" + user,
            "--spring.datasource.password=",
            "--spring.datasource.hikari.connection-timeout=3000"));
    command.addAll(settings);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JALON_ADMIN_PASSWORD", PASSWORD);
    try {
      var node = new Node(builder.start());
      await()
          .atMost(Duration.ofMinutes(4))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(node::ready);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It listens before its administrator exists. */
  private boolean ready() throws IOException, InterruptedException {
    var address = "http://localhost:" + port() + "/actuator/health/readiness";
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5));
    return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
  }

  /** What Jalon runs with, without the tests. */
  private static String classPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes") && !entry.contains("console-standalone"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (log) {
          log.add(line);
        }
        var found = PORT.matcher(line);
        if (found.find()) {
          port.complete(Integer.valueOf(found.group(1)));
        }
      }
    } catch (IOException gone) {
      // It was killed.
    }
    port.completeExceptionally(new IllegalStateException("it never started"));
  }

  private int port() {
    try {
      return port.get(4, TimeUnit.MINUTES);
    } catch (Exception never) {
      synchronized (log) {
        throw new AssertionError(String.join("\n", log), never);
      }
    }
  }

  /** As {@code kill -9} does it. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** As an operator ends it: it finishes what it is at. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Calls as the administrator. */
  HttpResponse<String> call(String method, String path, String body, String key)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", basic())
            .header("Content-Type", body.startsWith("{") ? "application/json" : "text/yaml")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Files a document in a dossier. */
  HttpResponse<String> file(String dossier, String name, byte[] content)
      throws IOException, InterruptedException {
    var head =
        "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name);
    var address = "http://localhost:" + port() + "/api/v1/dossiers/" + dossier + "/documents";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", basic())
            .header("Content-Type", "multipart/form-data; boundary=limite")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--limite--")));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Calls and has to succeed. */
  JsonNode done(String method, String path, String body) {
    try {
      var answer = call(method, path, body, "");
      if (answer.statusCode() >= 300) {
        throw new AssertionError(method + " " + path + ": " + answer.body());
      }
      return json(answer.body());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String basic() {
    var pair = "admin:" + PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    kill();
  }
}
