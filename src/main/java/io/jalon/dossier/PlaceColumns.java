package io.jalon.dossier;

import io.jalon.journal.Entry.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a run as columns, all empty outside of one. */
final class PlaceColumns {

  private PlaceColumns() {}

  static Map<String, @Nullable Object> of(@Nullable Place place) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("run", place == null ? null : place.runId());
    columns.put("template", place == null ? null : place.templateId());
    columns.put("version", place == null ? null : place.version());
    columns.put("step", place == null ? null : place.stepId());
    columns.put("action", place == null ? null : place.actionId());
    columns.put("pass", place == null ? null : place.pass());
    return columns;
  }

  static @Nullable Place read(ResultSet rs) throws SQLException {
    var run = rs.getString("run_id");
    if (run == null) {
      return null;
    }
    return new Place(
        run,
        rs.getString("template_id"),
        rs.getInt("version"),
        rs.getString("step_id"),
        rs.getString("action_id"),
        rs.getInt("pass"));
  }
}
