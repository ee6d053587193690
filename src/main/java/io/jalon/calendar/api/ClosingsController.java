package io.jalon.calendar.api;

import io.jalon.calendar.Closing;
import io.jalon.calendar.ClosingUses;
import io.jalon.calendar.Closings;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The office's closed days and periods over REST. */
@RestController
@RequestMapping("/api/v1/calendar/closings")
@PreAuthorize("hasAuthority('administer')")
@Tag(name = "Calendrier")
class ClosingsController {

  private static final String ID = "[a-z][a-z0-9_]{0,59}";
  private static final String LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
  private static final String DAY = "(2\\d{3}-)?\\d{2}-\\d{2}";

  private final Closings closings;
  private final ClosingUses uses;

  ClosingsController(Closings closings, ClosingUses uses) {
    this.closings = closings;
    this.uses = uses;
  }

  /** A closing: two days ({@code 2027-08-02}) or, of each year, two days of it ({@code 11-01}). */
  record ClosingRequest(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String label,
      @NotNull @Pattern(regexp = DAY, message = "{closing.dates}") String from,
      @NotNull @Pattern(regexp = DAY, message = "{closing.dates}") String to) {}

  /** A closing; {@code yearly} when it comes back each year. */
  record ClosingView(String id, String label, boolean yearly, String from, String to) {

    static ClosingView of(Closing closing) {
      return closing instanceof Closing.Days days
          ? new ClosingView(
              days.id(), days.label(), false, days.from().toString(), days.to().toString())
          : of((Closing.Yearly) closing);
    }

    private static ClosingView of(Closing.Yearly period) {
      var from = period.from().toString().substring(2);
      return new ClosingView(
          period.id(), period.label(), true, from, period.to().toString().substring(2));
    }
  }

  @GetMapping
  @Operation(summary = "Les jours de fermeture et les périodes de l’année")
  ResponseEntity<List<ClosingView>> list(@ParameterObject @Valid Page page) {
    return page.of(closings.all().stream().map(ClosingView::of).toList(), ClosingView::id);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Ajoute une fermeture, ou la corrige ; vaut pour les calculs à venir")
  ClosingView save(
      @PathVariable @Pattern(regexp = ID, message = "{name.format}") String id,
      @RequestBody @Valid ClosingRequest request) {
    var closing = closing(id, request);
    closings.save(closing);
    return ClosingView.of(closing);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Retire une fermeture dont aucun modèle ne se sert")
  void remove(@PathVariable String id) {
    var users = uses.of(id);
    if (!users.isEmpty()) {
      throw new InUse(users);
    }
    if (!closings.remove(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "closing.unknown");
    }
  }

  /** Templates count their dates with it. */
  private static final class InUse extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    InUse(List<String> templates) {
      super(
          HttpStatus.CONFLICT,
          "closing.used",
          null,
          null,
          new Object[] {String.join(", ", templates)});
    }
  }

  /** DateTimeException: a day that no calendar has, or one day of a year and one of every year. */
  private static Closing closing(String id, ClosingRequest request) {
    var label = request.label().strip();
    try {
      return request.from().length() == "11-01".length()
          ? new Closing.Yearly(id, label, monthDay(request.from()), monthDay(request.to()))
          : new Closing.Days(
              id, label, LocalDate.parse(request.from()), LocalDate.parse(request.to()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "closing.dates", e);
    }
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }
}
