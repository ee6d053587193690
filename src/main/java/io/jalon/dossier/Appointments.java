package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of dossiers (F-118). */
@Component
public class Appointments {

  private static final int LONGEST_TITLE = 500;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  Appointments(JdbcClient jdbc, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What makes an appointment.
   *
   * @param place where in which run it comes from, or {@code null}
   * @param dossierId of which dossier
   * @param title made one line of at most 500 characters
   * @param startsAt when, or {@code null} when that is not known yet
   * @param minutes how long
   * @param rule how {@code startsAt} is counted, see {@link Appointment}
   * @param depends the repère that it is counted from, or {@code null}
   */
  public record NewAppointment(
      Entry.@Nullable Place place,
      String dossierId,
      String title,
      @Nullable Instant startsAt,
      int minutes,
      String rule,
      @Nullable String depends) {}

  /** Enters an appointment, and says so in the history. */
  @Transactional
  public Appointment enter(NewAppointment wanted) {
    var appointment =
        new Appointment(
            UUID.randomUUID().toString(),
            wanted.dossierId(),
            wanted.place(),
            OneLine.of(wanted.title(), LONGEST_TITLE),
            wanted.startsAt(),
            wanted.minutes(),
            wanted.rule(),
            wanted.depends(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    insert(appointment);
    tell("appointment_entered", appointment, appointment.startsAt());
    return appointment;
  }

  /**
   * Moves an appointment, and says so in the history; nothing happens when it is there already.
   *
   * @param id the appointment
   * @param startsAt when it is now, or {@code null} when that is no longer known
   */
  @Transactional
  public void move(String id, @Nullable Instant startsAt) {
    var changed =
        jdbc.sql(
                "update appointment set starts_at = :at where id = :id"
                    + " and starts_at is distinct from :at")
            .param("at", stamp(startsAt))
            .param("id", id)
            .update();
    if (changed > 0) {
      find(id).ifPresent(moved -> tell("appointment_moved", moved, startsAt));
    }
  }

  /** The appointment with this id. */
  public Optional<Appointment> find(String id) {
    return jdbc.sql("select * from appointment where id = ?")
        .param(id)
        .query(Appointments::read)
        .optional();
  }

  /** The appointments of a dossier, the next one first, those without a date last. */
  public List<Appointment> of(String dossierId) {
    return jdbc.sql(
            """
            select * from appointment where dossier_id = ?
            order by case when starts_at is null then 1 else 0 end, starts_at, created_at, id
            """)
        .param(dossierId)
        .query(Appointments::read)
        .list();
  }

  /** The appointments that a run has entered and that are counted from a repère, oldest first. */
  public List<Appointment> depending(String runId, String repereId) {
    return jdbc.sql(
            "select * from appointment where run_id = ? and depends = ? order by created_at, id")
        .params(runId, repereId)
        .query(Appointments::read)
        .list();
  }

  private void tell(String kind, Appointment appointment, @Nullable Instant at) {
    journal.write(
        Entry.of(kind, appointment.dossierId())
            .in(appointment.place())
            .with("title", appointment.title())
            .with("at", at));
  }

  private void insert(Appointment appointment) {
    jdbc.sql(
            """
            insert into appointment (id, dossier_id, run_id, template_id, version, step_id,
              action_id, pass, title, starts_at, minutes, rule, depends, created_at)
            values (:id, :dossier, :run, :template, :version, :step, :action, :pass, :title,
              :starts, :minutes, :rule, :depends, :at)
            """)
        .params(PlaceColumns.of(appointment.place()))
        .param("id", appointment.id())
        .param("dossier", appointment.dossierId())
        .param("title", appointment.title())
        .param("starts", stamp(appointment.startsAt()))
        .param("minutes", appointment.minutes())
        .param("rule", appointment.rule())
        .param("depends", appointment.depends())
        .param("at", Timestamp.from(appointment.createdAt()))
        .update();
  }

  private static @Nullable Timestamp stamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Appointment read(ResultSet rs, int row) throws SQLException {
    var starts = rs.getTimestamp("starts_at");
    return new Appointment(
        rs.getString("id"),
        rs.getString("dossier_id"),
        PlaceColumns.read(rs),
        rs.getString("title"),
        starts == null ? null : starts.toInstant(),
        rs.getInt("minutes"),
        rs.getString("rule"),
        rs.getString("depends"),
        rs.getTimestamp("created_at").toInstant());
  }
}
