package io.jalon.outbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.outbox.HttpRequest;
import io.jalon.outbox.OneLine;
import io.jalon.outbox.Secrets;
import io.jalon.outbox.http.Answer.Lost;
import io.jalon.outbox.http.Answer.NotSent;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.apache.http.conn.DnsResolver;
import org.camunda.connect.ConnectorException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Sends a request, once, and says what came of it in words that hold no secret. */
@Component
class HttpSender implements DisposableBean {

  private final Secrets secrets;
  private final AllowedHosts allowed;
  private final Doors doors;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(HttpSender::alarmThread);

  HttpSender(Secrets secrets, AllowedHosts allowed, Doors doors) {
    this.secrets = secrets;
    this.allowed = allowed;
    this.doors = doors;
  }

  private static Thread alarmThread(Runnable work) {
    var thread = new Thread(work, "jalon-http-alarm");
    thread.setDaemon(true);
    return thread;
  }

  Answer send(HttpRequest request) {
    try {
      var url = revealed(request.url(), value -> UriUtils.encode(value, UTF_8));
      return send(request, CallTarget.of(url, allowed), headers(request));
    } catch (NoSuchElementException noSecret) {
      return new NotSent("no_secret", true);
    } catch (CallTarget.Refused refused) {
      return new NotSent(refused.reason(), true);
    }
  }

  private Map<String, String> headers(HttpRequest request) {
    var headers = new LinkedHashMap<String, String>();
    request.headers().forEach((name, value) -> headers.put(name, revealed(value, OneLine::of)));
    return headers;
  }

  private String revealed(String stored, UnaryOperator<String> written) {
    return secrets.revealed(stored, written).orElseThrow();
  }

  private Answer send(HttpRequest request, CallTarget target, Map<String, String> headers) {
    DnsResolver resolver = target.open() ? doors.open() : doors.guarded();
    int millis = request.timeout() * 1000;
    var late = new AtomicBoolean();
    try (var connector = new GuardedConnector(resolver, millis)) {
      var bell = alarm.schedule(() -> ring(connector, late), millis, TimeUnit.MILLISECONDS);
      try {
        return answer(connector, request, target, headers);
      } catch (ConnectorException | UncheckedIOException failed) {
        return failed(connector, failed.getCause(), late.get());
      } finally {
        bell.cancel(false);
      }
    }
  }

  private static void ring(GuardedConnector connector, AtomicBoolean late) {
    late.set(true);
    connector.abort();
  }

  private static Answer answer(
      GuardedConnector connector,
      HttpRequest request,
      CallTarget target,
      Map<String, String> headers) {
    var call = connector.createRequest().url(target.uri().toASCIIString()).method(request.method());
    headers.forEach(call::header);
    if (!request.contentType().isEmpty()) {
      call.contentType(request.contentType() + "; charset=UTF-8").payload(request.body());
    }
    return ((BoundedResponse) call.execute()).read();
  }

  private static Answer failed(
      GuardedConnector connector, @Nullable Throwable cause, boolean late) {
    if (connector.sent()) {
      return new Lost(late || cause instanceof SocketTimeoutException ? "timeout" : "broken");
    }
    if (cause instanceof Doors.Inside) {
      return new NotSent("inside", true);
    }
    if (cause instanceof UnknownHostException) {
      return new NotSent("unknown_host", false);
    }
    if (cause instanceof SSLException) {
      return new NotSent("tls", false);
    }
    return new NotSent(late ? "timeout" : "unreachable", false);
  }

  @Override
  public void destroy() {
    alarm.shutdownNow();
  }
}
