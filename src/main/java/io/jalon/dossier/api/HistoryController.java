package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.NAME;
import static io.jalon.dossier.api.Formats.PAGE;

import io.jalon.dossier.PeopleNames;
import io.jalon.journal.Author;
import io.jalon.journal.Channel;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import io.jalon.journal.JournalTexts;
import io.jalon.journal.Rights;
import io.jalon.journal.ShownNames;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** The history of a dossier over REST; it can be read and nothing else (F-84). */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/history")
@Tag(name = "Historique")
class HistoryController {

  private final Journal journal;
  private final JournalTexts texts;
  private final PeopleNames people;
  private final Addressed addressed;
  private final ZoneId zone;

  HistoryController(
      Journal journal,
      JournalTexts texts,
      PeopleNames people,
      Addressed addressed,
      @Value("${jalon.office.zone}") ZoneId zone) {
    this.journal = journal;
    this.texts = texts;
    this.people = people;
    this.addressed = addressed;
    this.zone = zone;
  }

  /** For whom a page is written. */
  private record Reader(Locale locale, ShownNames names, boolean administers) {}

  /** Which lines are wanted; several kinds or channels are written one beside the other. */
  record Wanted(
      @Nullable List<@Pattern(regexp = NAME, message = "{name.format}") String> kind,
      @Nullable List<Channel> channel) {

    JournalFilter filter() {
      return new JournalFilter(
          kind == null ? Set.of() : new HashSet<>(kind),
          channel == null ? Set.of() : new HashSet<>(channel));
    }
  }

  record AuthorView(Author.Kind kind, String id, String name) {}

  record EntryView(
      long id,
      String at,
      String atLocal,
      AuthorView author,
      Channel channel,
      @Nullable String address,
      String kind,
      String text,
      @Nullable String runId,
      @Nullable String templateId,
      @Nullable Integer version,
      @Nullable String stepId,
      @Nullable String actionId,
      @Nullable Integer pass,
      Map<String, String> details,
      Set<String> erased) {}

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Ce qui s’est passé, le plus ancien d’abord, 100 lignes sauf si « limit » en dit"
              + " autrement (200 au plus) ; « after » : le numéro de la dernière ligne connue."
              + " Tant qu’il en reste, l’en-tête Link mène à la page suivante (rel=next). « kind"
              + " » et « channel » choisissent ; l’adresse IP est montrée aux administrateurs")
  public ResponseEntity<List<EntryView>> list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") @Min(0) long after,
      @RequestParam(defaultValue = "100") @Min(1) @Max(PAGE) int limit,
      @ParameterObject @Valid Wanted wanted,
      Locale locale) {
    var reader = new Reader(locale, people.now(), administers());
    var read = journal.of(addressed.dossier(id).id(), wanted.filter(), after, limit + 1);
    return Paged.of(
        read, limit, line -> view(line, reader), last -> next(id, last.id(), limit, wanted));
  }

  private static boolean administers() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return Rights.has(who, "administer");
  }

  private static UriComponents next(String id, long after, int limit, Wanted wanted) {
    return UriComponentsBuilder.fromPath("/api/v1/dossiers/{id}/history")
        .queryParam("after", after)
        .queryParam("limit", limit)
        .queryParamIfPresent("kind", Optional.ofNullable(wanted.kind()))
        .queryParamIfPresent("channel", Optional.ofNullable(wanted.channel()))
        .encode()
        .buildAndExpand(id);
  }

  private EntryView view(JournalEntry line, Reader reader) {
    var entry = line.entry();
    var place = entry.place();
    return new EntryView(
        line.id(),
        line.at().toString(),
        line.at().atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        author(line.author(), reader),
        line.origin().channel(),
        reader.administers() ? line.origin().address() : null,
        entry.kind(),
        texts.text(line, reader.locale(), reader.names()),
        place == null ? null : place.runId(),
        place == null ? null : place.templateId(),
        place == null ? null : place.version(),
        place == null ? null : place.stepId(),
        place == null ? null : place.actionId(),
        place == null ? null : place.pass(),
        entry.details(),
        line.erased());
  }

  private AuthorView author(Author author, Reader reader) {
    return new AuthorView(
        author.kind(), author.id(), texts.author(author, reader.locale(), reader.names()));
  }
}
