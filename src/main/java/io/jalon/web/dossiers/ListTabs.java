package io.jalon.web.dossiers;

import io.jalon.web.dossier.Counted;
import io.jalon.web.dossier.Reader;
import io.jalon.web.lists.SavedSearch;
import io.jalon.web.lists.SavedSearches;
import io.jalon.web.lists.SearchTerms;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that a person chooses from, each with its number: everybody's, then their own. */
@Component
class ListTabs {

  private final DossierQuery query;
  private final SavedSearches searches;

  ListTabs(DossierQuery query, SavedSearches searches) {
    this.query = query;
    this.searches = searches;
  }

  List<Tab> of(SearchTerms asked, String account, Reader reader) {
    var own = searches.of(account);
    var saved = own.stream().filter(one -> one.asked().equals(asked)).findFirst();
    var lists = SearchTerms.LISTS.stream().map(name -> new SearchTerms(name, Map.of())).toList();
    var all = Stream.concat(lists.stream(), own.stream().map(SavedSearch::asked)).toList();
    var counts =
        query.counts(
            all.stream().map(one -> DossierFilter.of(one, account, reader.instant())).toList());
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              var mine = i < lists.size() ? null : own.get(i - lists.size());
              var current =
                  mine == null
                      ? saved.isEmpty() && all.get(i).list().equals(asked.list())
                      : saved.filter(mine::equals).isPresent();
              return tab(all.get(i), mine, Counted.of(counts.get(i), reader), current, reader);
            })
        .toList();
  }

  private static Tab tab(
      SearchTerms asked, @Nullable SavedSearch mine, String count, boolean current, Reader reader) {
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
   * @param count how many dossiers, at most a thousand and a sign that there are more
   */
  public record Tab(
      @Nullable String id, String name, String address, String count, boolean current) {}
}
