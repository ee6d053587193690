package io.jalon.web.dossier;

import io.jalon.dossier.RepereKind;
import io.jalon.journal.JournalFilter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines of a history a person asks for; each part stands in the address and may be missing.
 *
 * @param sequence the id of a run
 * @param quoi the name of a {@link HistoryTopic}
 * @param qui the account of a person, or {@link #JALON}
 * @param du the first day, as {@code 2026-03-12}
 * @param au the last day
 */
public record HistoryWanted(
    @Nullable String sequence,
    @Nullable String quoi,
    @Nullable String qui,
    @Nullable String du,
    @Nullable String au) {

  /** Who does what no person does; no account can be called so. */
  public static final String JALON = ":jalon";

  /** Whether anything is left out. */
  public boolean some() {
    return filled(sequence) || filled(quoi) || filled(qui) || filled(du) || filled(au);
  }

  JournalFilter filter(Reader reader) {
    var first = day(du);
    var last = day(au);
    return new JournalFilter(
        HistoryTopic.named(quoi).map(HistoryTopic::kinds).orElse(Set.of()),
        Set.of(),
        filled(sequence) ? sequence : null,
        !filled(qui) ? null : JALON.equals(qui) ? "" : qui,
        first == null ? null : reader.startOf(first),
        last == null ? null : reader.startOf(last.plusDays(1)));
  }

  /** What stands in the address for it, without what it leaves open. */
  String address() {
    var address = UriComponentsBuilder.newInstance();
    part(address, "sequence", sequence);
    part(address, "quoi", quoi);
    part(address, "qui", qui);
    part(address, "du", du);
    part(address, "au", au);
    var query = address.encode().build().getQuery();
    return query == null ? "" : query + "&";
  }

  private static void part(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return RepereKind.DATE
        .read(text)
        .map(LocalDate.class::cast)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "repere.value.DATE"));
  }
}
