package io.jalon.web.lists;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be asked of the list of dossiers, as its address says it.
 *
 * @param list one of {@link #LISTS}
 * @param terms by a name of {@link #NAMES}, none of them blank
 */
public record SearchTerms(String list, Map<String, String> terms) {

  /** One of {@link #LISTS}, as a pattern. */
  static final String A_LIST = "tous|miens|suivis|retard|non-pourvus|pause";

  /** One of {@link #NAMES}, as a pattern. */
  static final String A_NAME =
      "q|statut|etape|sequence|responsable|fonction|titulaire|etiquette|retard|non-pourvue";

  /** The lists that there are for everybody. */
  public static final List<String> LISTS = List.of(A_LIST.split("\\|"));

  /** The terms that narrow one down. */
  public static final List<String> NAMES = List.of(A_NAME.split("\\|"));

  private static final int LONGEST = 150;
  private static final String SEPARATOR = "\u001F";

  /** Checks nothing: {@link #of} does. */
  public SearchTerms {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** What an address asks, without what it cannot ask. */
  public static SearchTerms of(String list, Map<String, String> asked) {
    var terms = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = asked.getOrDefault(name, "").strip().replaceAll("\\p{Cntrl}", "");
      if (!value.isEmpty()) {
        terms.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
      }
    }
    return new SearchTerms(LISTS.contains(list) ? list : LISTS.get(0), terms);
  }

  /** One line to be kept. */
  String written() {
    return terms.entrySet().stream()
        .map(term -> term.getKey() + "=" + term.getValue())
        .collect(Collectors.joining(SEPARATOR));
  }

  static SearchTerms read(String list, String written) {
    var terms =
        Arrays.stream(written.split(SEPARATOR))
            .filter(term -> term.contains("="))
            .collect(
                Collectors.toMap(
                    term -> term.substring(0, term.indexOf('=')),
                    term -> term.substring(term.indexOf('=') + 1)));
    return of(list, terms);
  }
}
