package io.jalon.web.dossiers;

import io.jalon.web.lists.SearchTerms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of the list of dossiers, as the query of an address. */
final class ListAddress {

  private ListAddress() {}

  static String of(SearchTerms asked) {
    var address = new StringBuilder("liste=").append(asked.list());
    asked
        .terms()
        .forEach(
            (name, value) ->
                address
                    .append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }

  /** Without one of the terms. */
  static String without(SearchTerms asked, String name) {
    var rest = new LinkedHashMap<>(asked.terms());
    rest.remove(name);
    return of(new SearchTerms(asked.list(), rest));
  }

  /** A list as it is for everybody. */
  static String list(String name) {
    return of(new SearchTerms(name, Map.of()));
  }
}
