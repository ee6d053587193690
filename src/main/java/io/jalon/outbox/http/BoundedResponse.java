package io.jalon.outbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.http.HttpEntity;
import org.apache.http.ParseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.entity.ContentType;
import org.camunda.connect.httpclient.impl.HttpResponseImpl;
import org.jspecify.annotations.Nullable;

/** The answer of the other side, of which no more than a limit is read. */
final class BoundedResponse extends HttpResponseImpl {

  /** The longest body that is read, in bytes. */
  static final int LONGEST = 1_048_576;

  private static final long LONGEST_WAIT_SECONDS = 3_600;

  BoundedResponse(CloseableHttpResponse response) {
    super(response);
  }

  /** Reads the answer; throws UncheckedIOException when it breaks off. */
  Answer.Received read() {
    try (var response = httpResponse) {
      var entity = response.getEntity();
      return new Answer.Received(
          response.getStatusLine().getStatusCode(), type(entity), body(entity), retryAfter());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  protected void collectResponseParameters(Map<String, Object> parameters) {
    throw new IllegalStateException("read() reads an answer, once");
  }

  private static @Nullable String body(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    // Not closed: that would read all that is left, however long it is.
    var bytes = entity.getContent().readNBytes(LONGEST + 1);
    return bytes.length > LONGEST ? null : new String(bytes, charset(entity));
  }

  private static String type(@Nullable HttpEntity entity) {
    var type = contentType(entity);
    return type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
  }

  private static Charset charset(HttpEntity entity) {
    var type = contentType(entity);
    var charset = type == null ? null : type.getCharset();
    return charset == null ? UTF_8 : charset;
  }

  private static @Nullable ContentType contentType(@Nullable HttpEntity entity) {
    try {
      return ContentType.getLenient(entity);
    } catch (ParseException unreadable) {
      return null;
    }
  }

  /** In seconds; a date is not followed. */
  private Duration retryAfter() {
    var header = httpResponse.getFirstHeader("Retry-After");
    var text = header == null ? "" : String.valueOf(header.getValue()).strip();
    return text.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WAIT_SECONDS))
        : Duration.ZERO;
  }
}
