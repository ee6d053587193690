package io.jalon.web.design;

import io.jalon.dossier.SearchWords;
import io.jalon.web.dossier.Reader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as a line of the list, for a person.
 *
 * @param number of the version in service, or {@code null}
 * @param published since when it is in service, or {@code null}
 * @param draft when its draft was saved, or {@code null}
 * @param draftBy who saved it
 * @param runs how many are under way, by version
 */
public record SequenceRow(
    String id,
    String name,
    String situation,
    @Nullable Integer number,
    @Nullable String published,
    @Nullable String draft,
    String draftBy,
    boolean modelled,
    Map<Integer, Long> runs) {

  /** Whether each word of a text begins one of its name, its situation or its id. */
  boolean isFoundBy(String text) {
    var words = SearchWords.of(name + " " + situation + " " + id);
    return SearchWords.of(text).stream()
        .allMatch(sought -> words.stream().anyMatch(word -> word.startsWith(sought)));
  }

  static SequenceRow of(
      SequenceRows.Summary row, @Nullable SortedMap<Integer, Long> runs, Reader reader) {
    var published = row.publishedAt();
    var draft = row.draftAt();
    var by = row.draftBy();
    return new SequenceRow(
        row.id(),
        row.name(),
        reader.label("situation.", row.situation()),
        row.number(),
        published == null ? null : reader.moment(published),
        draft == null ? null : reader.moment(draft),
        by == null ? "" : reader.account(by),
        row.modelled(),
        runs == null ? new TreeMap<>() : runs);
  }

  /** How many are under way on a version. */
  public long running(int version) {
    return runs.getOrDefault(version, 0L);
  }

  /** How many are under way in all. */
  public long running() {
    return runs.values().stream().mapToLong(Long::longValue).sum();
  }
}
