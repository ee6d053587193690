package io.jalon.template.grammar;

import io.jalon.template.HttpRequest.Field;
import io.jalon.template.HttpRequest.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The small texts of an HTTP request: addresses, headers, time-outs, and what is kept. */
final class HttpText {

  private static final Pattern URL = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)");
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
              + "|(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})|\\[[0-9a-f:.]{2,45}])"
              + "(?::\\d{1,5})?");
  private static final Pattern TAG = Pattern.compile("\\$\\{[^}]*}|</?#[^>]*>");
  private static final Pattern REST = Pattern.compile("[!$&'()*+,;=:@/?%A-Za-z0-9._~-]*");
  private static final Pattern STEP = Pattern.compile("(?i)/(?:\\.|%2e){1,2}(?=[/?]|$)");

  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

  /** What the client writes itself, and what would change how the message is read. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  /** Those for which it is known how a value of a tag is escaped. */
  private static final Pattern CONTENT_TYPE =
      Pattern.compile(
          "application/(?:[a-z0-9.-]+\\+)?(?:json|xml)|text/(?:plain|xml)"
              + "|application/x-www-form-urlencoded");

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,4}) seconds?");
  private static final Pattern FIELD = Pattern.compile("([a-z-]{1,20})(?:\\s+at\\s+(\\S+))?");
  private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*){1,20}");

  private HttpText() {}

  /** What is wrong with an address; nothing with one that was not read. */
  static Optional<String> flawOfUrl(String url) {
    var parts = URL.matcher(url);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!parts.matches()) {
      return Optional.of("http.url");
    }
    if (parts.group(2).contains("@")) {
      return Optional.of("http.url.person");
    }
    if (!HOST.matcher(parts.group(2)).matches()) {
      return Optional.of("http.url.host");
    }
    var rest = TAG.matcher(parts.group(3)).replaceAll("x");
    boolean plain = REST.matcher(rest).matches() && !STEP.matcher(rest).find();
    return plain ? Optional.empty() : Optional.of("http.url.signs");
  }

  /** What is wrong with the name of a header. */
  static Optional<String> flawOfHeader(String name) {
    if (!HEADER.matcher(name).matches()) {
      return Optional.of("http.header");
    }
    return OURS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.of("http.header.ours")
        : Optional.empty();
  }

  static boolean contentType(String type) {
    return CONTENT_TYPE.matcher(type).matches();
  }

  /** The number of seconds in a text like {@code 20 seconds}; 0 when there is none. */
  static int seconds(String text) {
    var match = SECONDS.matcher(text);
    return match.matches() ? Integer.parseInt(match.group(1)) : 0;
  }

  static String seconds(int number) {
    return number == 1 ? "1 second" : number + " seconds";
  }

  /** What is kept of an answer: {@code number}, or {@code number at /details/0/score}. */
  static Optional<Field> field(String name, String text) {
    var match = FIELD.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var pointer = match.group(2) == null ? "/" + name : match.group(2);
    return Arrays.stream(Type.values())
        .filter(type -> type.word().equals(match.group(1)) && POINTER.matcher(pointer).matches())
        .map(type -> new Field(name, type, pointer))
        .findFirst();
  }

  static String of(Field field) {
    var type = field.type().word();
    return field.pointer().equals("/" + field.name()) ? type : type + " at " + field.pointer();
  }

  static String typeWords() {
    return List.of(Type.values()).stream().map(Type::word).collect(Collectors.joining(", "));
  }
}
