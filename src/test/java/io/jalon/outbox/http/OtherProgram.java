package io.jalon.outbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** A program on this machine that answers HTTP as a test wants. */
public final class OtherProgram implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final LinkedBlockingDeque<Reply> replies = new LinkedBlockingDeque<>();

  /** What it was asked, in order. */
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  /**
   * A request as it arrived.
   *
   * @param method in capitals
   * @param target path and query, as they were written
   * @param headers by name, as {@code com.sun.net.httpserver} spells them
   * @param body what was sent
   */
  public record Asked(
      String method, String target, Map<String, List<String>> headers, String body) {

    /** The value of a header, empty without it. */
    public String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  /** What it does with a request. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  public OtherProgram() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Its address, with a path. */
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Answers the next request in this way; those after the last one get an empty 200. */
  public OtherProgram then(Reply reply) {
    replies.add(reply);
    return this;
  }

  /** Answers the next request with a status and JSON. */
  public OtherProgram then(int status, String json) {
    return then(exchange -> reply(exchange, status, "application/json", json.getBytes(UTF_8)));
  }

  /** Forgets what it was asked, and what it was still to answer. */
  public OtherProgram forget() {
    asked.clear();
    replies.clear();
    return this;
  }

  /** Answers a request. */
  public static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    var reply = replies.poll();
    if (reply == null) {
      reply(exchange, 200, "text/plain", new byte[0]);
    } else {
      reply.to(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
