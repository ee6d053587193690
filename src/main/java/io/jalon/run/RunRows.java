package io.jalon.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How rows of runs are read. */
final class RunRows {

  /** The columns of a run, to which conditions are added. */
  static final String SELECT =
      "select id, template_id, version, dossier_id, launched_at, launched_by, ended_at, end_kind,"
          + " end_label, parent_run_id, parent_action, switched_to, (select paused_at from run_pause"
          + " where run_id = run.id and resumed_at is null) as paused_since from run";

  private RunRows() {}

  /** What an active run has for itself: a template runs once on a dossier. */
  static String activeKey(String templateId, String dossierId) {
    return templateId + ":" + dossierId;
  }

  /** One run. */
  static Run row(ResultSet rs, int number) throws SQLException {
    return new Run(
        rs.getString("id"),
        rs.getString("template_id"),
        rs.getInt("version"),
        rs.getString("dossier_id"),
        rs.getTimestamp("launched_at").toInstant(),
        rs.getString("launched_by"),
        instant(rs.getTimestamp("ended_at")),
        rs.getString("end_kind"),
        rs.getString("end_label"),
        rs.getString("parent_run_id"),
        rs.getString("parent_action"),
        rs.getString("switched_to"),
        instant(rs.getTimestamp("paused_since")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
