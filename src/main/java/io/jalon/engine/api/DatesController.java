package io.jalon.engine.api;

import io.jalon.calendar.CountedTexts;
import io.jalon.engine.run.RunDates;
import io.jalon.engine.run.RunDates.RunDate;
import io.jalon.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dates of a run over REST, each with how it was counted (F-40). */
@RestController
@RequestMapping("/api/v1/runs/{id}/dates")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Séquences en cours")
class DatesController {

  private final Runs runs;
  private final RunDates dates;
  private final CountedTexts texts;

  DatesController(Runs runs, RunDates dates, CountedTexts texts) {
    this.runs = runs;
    this.dates = dates;
    this.texts = texts;
  }

  /**
   * A date.
   *
   * @param element the timer or task
   * @param name what people call it
   * @param date when; {@code null} when what it counts from is not set
   * @param shown the date in words, or « Non renseigné »
   * @param waiting whether it is still to come
   * @param skipped whether it is a reminder whose date had passed, which was left out
   * @param sentence how it was counted
   */
  record DateView(
      String element,
      String name,
      @Nullable Instant date,
      String shown,
      boolean waiting,
      boolean skipped,
      String sentence) {}

  @GetMapping
  @Operation(summary = "Les dates d’une séquence, et comment chacune a été comptée")
  List<DateView> of(@PathVariable String id, Locale locale) {
    if (runs.find(id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "run.unknown");
    }
    return dates.of(id).stream().map(date -> view(date, locale)).toList();
  }

  private DateView view(RunDate date, Locale locale) {
    var kept = date.kept();
    var counted = kept.counted();
    return new DateView(
        kept.element(),
        kept.name(),
        counted.isSet() ? counted.at() : null,
        texts.date(counted, locale),
        date.waiting(),
        kept.skipped(),
        texts.sentence(kept, locale));
  }
}
