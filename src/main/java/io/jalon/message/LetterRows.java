package io.jalon.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of a message only because it is on paper, or was acknowledged. */
@Component
class LetterRows {

  private final JdbcClient jdbc;

  LetterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A letter leaves: it is printed. */
  void printed(String id, Instant at) {
    jdbc.sql("update message set status = 'PRINTED', sent_at = ? where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  /** Somebody has recorded when it was received. */
  void received(String id, LocalDate day) {
    jdbc.sql("update message set received_on = ? where id = ?").params(day, id).update();
  }

  /** Holds the letters of a run that are to be printed, or lets them go on. */
  void suspend(String runId, boolean suspended) {
    jdbc.sql("update message set suspended = ? where run_id = ? and status = 'TO_PRINT'")
        .params(suspended, runId)
        .update();
  }

  /** Whether a letter is held because its run is paused. */
  boolean suspended(String id) {
    return jdbc.sql("select suspended from message where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
