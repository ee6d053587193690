package io.jalon.web.dossiers;

import io.jalon.web.dossier.Counted;
import io.jalon.web.dossier.Reader;
import io.jalon.web.lists.SavedSearch;
import io.jalon.web.lists.SavedSearches;
import io.jalon.web.lists.SearchTerms;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists that a person chooses from: everybody's, then their own. Their numbers come after the
 * page, which does not wait for them.
 */
@Component
class ListTabs {

  private final DossierQuery query;
  private final SavedSearches searches;

  ListTabs(DossierQuery query, SavedSearches searches) {
    this.query = query;
    this.searches = searches;
  }

  /** The lists without their numbers, which takes no look at a dossier. */
  List<Tab> of(SearchTerms asked, String account, Reader reader) {
    return tabs(asked, account, all -> Collections.nCopies(all.size(), null), reader);
  }

  /** The same, each with how many dossiers it holds. */
  List<Tab> counted(SearchTerms asked, String account, Reader reader) {
    return tabs(
        asked,
        account,
        all ->
            query
                .counts(
                    all.stream()
                        .map(one -> DossierFilter.of(one, account, reader.instant()))
                        .toList())
                .stream()
                .map(count -> Counted.of(count, reader))
                .toList(),
        reader);
  }

  private List<Tab> tabs(
      SearchTerms asked,
      String account,
      Function<List<SearchTerms>, List<@Nullable String>> counting,
      Reader reader) {
    var own = searches.of(account);
    var saved = own.stream().filter(one -> one.asked().equals(asked)).findFirst();
    var lists = SearchTerms.LISTS.stream().map(name -> new SearchTerms(name, Map.of())).toList();
    var all = Stream.concat(lists.stream(), own.stream().map(SavedSearch::asked)).toList();
    var counts = counting.apply(all);
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              var mine = i < lists.size() ? null : own.get(i - lists.size());
              var current =
                  mine == null
                      ? saved.isEmpty() && all.get(i).list().equals(asked.list())
                      : saved.filter(mine::equals).isPresent();
              return tab(all.get(i), mine, counts.get(i), current, reader);
            })
        .toList();
  }

  private static Tab tab(
      SearchTerms asked,
      @Nullable SavedSearch mine,
      @Nullable String count,
      boolean current,
      Reader reader) {
    return new Tab(
        mine == null ? null : mine.id(),
        mine == null ? reader.text("dossiers.list." + asked.list()) : mine.name(),
        ListAddress.of(asked),
        count,
        current);
  }

  /**
   * A list.
   *
   * @param id of a search that the reader has named, or {@code null}
   * @param count how many dossiers, at most a thousand and a sign that there are more; {@code null}
   *     before they are counted
   */
  public record Tab(
      @Nullable String id, String name, String address, @Nullable String count, boolean current) {}
}
