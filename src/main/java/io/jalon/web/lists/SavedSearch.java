package io.jalon.web.lists;

import java.util.Map;

/**
 * What somebody looks for again and again.
 *
 * @param id UUID
 * @param name as they call it
 * @param list one of {@link SearchTerms#LISTS}
 * @param terms by their names
 */
public record SavedSearch(String id, String name, String list, Map<String, String> terms) {

  /** What it asks. */
  public SearchTerms asked() {
    return new SearchTerms(list, terms);
  }
}
