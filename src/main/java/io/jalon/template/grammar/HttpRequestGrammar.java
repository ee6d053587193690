package io.jalon.template.grammar;

import io.jalon.template.HttpRequest;
import io.jalon.template.HttpRequest.Field;
import io.jalon.template.yaml.YamlOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code http-request: { url, method, headers, body, content-type, timeout, retries, fields }}; a
 * GET that is tried five times when nothing else is said.
 */
final class HttpRequestGrammar implements KindGrammar<HttpRequest> {

  private static final int MAX_HEADERS = 20;
  private static final int MAX_FIELDS = 50;
  private static final int SECONDS = 20;
  private static final int MAX_SECONDS = 60;
  private static final int RETRIES = 4;
  private static final int MAX_RETRIES = 10;
  private static final String JSON = "application/json";

  @Override
  public String key() {
    return "http-request";
  }

  @Override
  public Class<HttpRequest> kind() {
    return HttpRequest.class;
  }

  @Override
  public HttpRequest read(Fields action) {
    var call = action.fields(key());
    call.allow("url", "method", "headers", "body", "content-type", "timeout", "retries", "fields");
    var method = Choice.optional(call, "method", HttpRequest.METHODS).orElse("GET");
    var body = body(call, method);
    return new HttpRequest(
        method,
        url(call),
        headers(call),
        contentType(call, body),
        body,
        seconds(call),
        Numbers.optional(call, "retries", RETRIES, 0, MAX_RETRIES),
        fields(call));
  }

  private static String url(Fields call) {
    var url = call.text("url", TextKind.URL);
    HttpText.flawOfUrl(url).ifPresent(flaw -> call.error(flaw, "url", TextReader.shortened(url)));
    return url;
  }

  private static String body(Fields call, String method) {
    var body = call.optionalText("body", TextKind.BODY);
    if (body != null && !HttpRequest.WITH_BODY.contains(method)) {
      call.error("http.body", "body", method);
    }
    return body == null ? "" : body;
  }

  private static String contentType(Fields call, String body) {
    var type = call.optionalText("content-type", TextKind.NAME);
    if (type != null && !HttpText.contentType(type)) {
      call.error("http.content-type", "content-type", TextReader.shortened(type));
    }
    if (body.isEmpty()) {
      return "";
    }
    return type == null ? JSON : type;
  }

  private static Map<String, String> headers(Fields call) {
    var headers = call.keys().contains("headers") ? call.fields("headers") : null;
    var read = new LinkedHashMap<String, String>();
    if (headers == null) {
      return read;
    }
    if (headers.keys().size() > MAX_HEADERS) {
      call.error("list.long", "headers", Integer.toString(MAX_HEADERS));
    }
    for (var name : headers.keys()) {
      HttpText.flawOfHeader(name)
          .ifPresent(flaw -> headers.error(flaw, name, TextReader.shortened(name)));
      read.put(name, headers.text(name, TextKind.TITLE));
    }
    return read;
  }

  private static int seconds(Fields call) {
    var text = call.optionalText("timeout", TextKind.WORD);
    if (text == null || text.isEmpty()) {
      return SECONDS;
    }
    int seconds = HttpText.seconds(text);
    if (seconds < 1 || seconds > MAX_SECONDS) {
      call.error("http.timeout", "timeout", text, Integer.toString(MAX_SECONDS));
      return SECONDS;
    }
    return seconds;
  }

  private static List<Field> fields(Fields call) {
    return call.map("fields", MAX_FIELDS, HttpRequestGrammar::field).values().stream().toList();
  }

  private static Field field(Fields fields, String name) {
    var text = fields.text(name, TextKind.NAME);
    var field = HttpText.field(name, text);
    if (field.isEmpty() && !text.isEmpty()) {
      fields.error("http.field", name, TextReader.shortened(text), HttpText.typeWords());
    }
    return field.orElse(new Field(name, HttpRequest.Type.TEXT, "/" + name));
  }

  @Override
  public Object write(HttpRequest kind) {
    return YamlOut.braces()
        .and("url", kind.url())
        .and("method", kind.method().equals("GET") ? null : kind.method())
        .and("headers", SequenceText.braces(kind.headers()))
        .and("content-type", kind.contentType().equals(JSON) ? null : kind.contentType())
        .and("body", kind.body())
        .and("timeout", kind.timeout() == SECONDS ? null : HttpText.seconds(kind.timeout()))
        .and("retries", kind.retries() == RETRIES ? null : Integer.toString(kind.retries()))
        .and("fields", fields(kind));
  }

  private static @Nullable YamlOut fields(HttpRequest kind) {
    var map = YamlOut.braces();
    kind.fields().forEach(field -> map.and(field.name(), HttpText.of(field)));
    return map;
  }
}
