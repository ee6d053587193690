package io.jalon.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A page of a list in an answer, whose header {@code Link} leads to the next one (RFC 8288). */
public final class Paged {

  private Paged() {}

  /**
   * The answer with a page.
   *
   * @param read what was read, one more than the page holds if there are more
   * @param limit how many the page holds
   * @param shown how one of them is shown
   * @param next where what comes after one of them is found
   */
  public static <T, V> ResponseEntity<List<V>> of(
      List<T> read, int limit, Function<T, V> shown, Function<T, UriComponents> next) {
    var page = read.subList(0, Math.min(limit, read.size()));
    var headers = new HttpHeaders();
    if (read.size() > limit) {
      headers.add(HttpHeaders.LINK, "<" + next.apply(page.get(limit - 1)) + ">; rel=\"next\"");
    }
    return ResponseEntity.ok().headers(headers).body(page.stream().map(shown).toList());
  }

  /**
   * Where what comes after one is found: the present address as it was asked, with another {@code
   * after}.
   */
  public static UriComponents after(Object key, int limit) {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var link = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("after") && !name.equals("limit")) {
                link.queryParam(encoded(name), Arrays.stream(values).map(Paged::encoded).toList());
              }
            });
    return link.queryParam("after", encoded(key)).queryParam("limit", limit).build();
  }

  private static String encoded(Object text) {
    return UriUtils.encode(text.toString(), StandardCharsets.UTF_8);
  }
}
