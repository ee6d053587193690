package io.jalon.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request, with the values of its tags; secrets stand in it by name only (see {@link Secrets}).
 *
 * @param method in capitals
 * @param url absolute
 * @param headers name to value, in order
 * @param contentType of the body; empty without one
 * @param body may be empty
 * @param timeout in seconds, from the first connection to the last byte of the answer
 * @param retries how often it is tried again after a first failure
 */
public record HttpRequest(
    String method,
    String url,
    Map<String, String> headers,
    String contentType,
    String body,
    int timeout,
    int retries) {

  private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

  private static final Pattern HOST = Pattern.compile("(?i)https?://(\\[[^\\]]*]|[^:/?#]*)");

  public HttpRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The host that it goes to, the only part of its address that the history shows. */
  public String host() {
    return host(url);
  }

  /** The host of an address, secrets and tags in the rest of it or not; empty for no address. */
  public static String host(String url) {
    var host = HOST.matcher(url);
    return host.lookingAt() ? host.group(1) : "";
  }

  /** Whether doing it twice is the same as doing it once (RFC 9110, 9.2.2). */
  public boolean repeatable() {
    return REPEATABLE.contains(method);
  }
}
