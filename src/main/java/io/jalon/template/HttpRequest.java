package io.jalon.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A call of another program over HTTP, whose answer is awaited and kept under the action's id
 * (F-220). Its url, headers and body hold tags; the url and the headers also the names of secrets.
 *
 * @param method in capitals
 * @param url absolute, with a host that is written out
 * @param headers name to value, in order
 * @param contentType of the body; empty without one
 * @param body what is sent; empty for none
 * @param timeout in seconds, from the first connection to the last byte of the answer
 * @param retries how often it is tried again after a failure
 * @param fields what is kept of a JSON answer, in order
 */
public record HttpRequest(
    String method,
    String url,
    Map<String, String> headers,
    String contentType,
    String body,
    int timeout,
    int retries,
    List<Field> fields)
    implements ActionKind {

  /** The methods that there are. */
  public static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** Those that carry a body. */
  public static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** The results that such an action can have, the favourable one first. */
  public static final List<String> RESULTS = List.of("reussi", "echec");

  public HttpRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    fields = List.copyOf(fields);
  }

  @Override
  public String key() {
    return "http-request";
  }

  @Override
  public List<String> ownResults() {
    return RESULTS;
  }

  /**
   * What is kept of an answer.
   *
   * @param name how conditions and tags name it: {@code <action>.reponse.<name>}
   * @param type what it is
   * @param pointer where it stands in the answer, a JSON pointer (RFC 6901)
   */
  public record Field(String name, Type type, String pointer) {}

  /** What a field can be. */
  public enum Type {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    DATE_TIME,
    BOOLEAN;

    /** The word for it in the YAML, e.g. {@code date-time}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
