package io.jalon.absence;

import io.jalon.calendar.OfficeTime;
import io.jalon.journal.Authors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences are declared, end by themselves, and can be ended early. */
@Component
public class Absences {

  private final AbsenceRows rows;
  private final OfficeTime office;
  private final Authors authors;
  private final ApplicationEventPublisher events;

  Absences(AbsenceRows rows, OfficeTime office, Authors authors, ApplicationEventPublisher events) {
    this.rows = rows;
    this.office = office;
    this.authors = authors;
    this.events = events;
  }

  /**
   * What is declared.
   *
   * @param account who is away
   * @param substitute who stands in
   * @param from the first day
   * @param to the last day
   * @param roles only in these functions; empty for all of them
   * @param team only on the dossiers of this team, or {@code null}
   */
  public record Declared(
      String account,
      String substitute,
      LocalDate from,
      LocalDate to,
      List<String> roles,
      @Nullable String team) {

    public Declared {
      roles = List.copyOf(roles);
    }
  }

  /** Somebody is away on these days. */
  @Transactional
  public Absence declare(Declared declared) {
    var absence =
        new Absence(
            UUID.randomUUID().toString(),
            declared.account(),
            declared.substitute(),
            declared.from().atStartOfDay(office.zone()).toInstant(),
            declared.to().plusDays(1).atStartOfDay(office.zone()).toInstant(),
            declared.roles(),
            declared.team(),
            authors.current().id());
    rows.insert(absence, office.now());
    events.publishEvent(new AbsencesChanged());
    return absence;
  }

  /** Ends an absence before its day, or gives it up; whether it was not over. */
  @Transactional
  public boolean end(String id) {
    var ended = rows.end(id, authors.current().id(), office.now());
    if (ended) {
      events.publishEvent(new AbsencesChanged());
    }
    return ended;
  }

  /** An absence. */
  public Optional<Absence> find(String id) {
    return rows.find(id);
  }

  /** Those of everybody that are not over, the first to begin first. */
  public List<Absence> present() {
    return rows.from(office.now());
  }

  /** Those that are not over in which somebody is away or stands in. */
  public List<Absence> of(String account) {
    return present().stream()
        .filter(one -> one.account().equals(account) || one.substitute().equals(account))
        .toList();
  }
}
