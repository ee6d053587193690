package io.jalon.rest;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponents;

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
}
