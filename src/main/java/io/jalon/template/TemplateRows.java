package io.jalon.template;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How rows of templates and their versions are read. */
final class TemplateRows {

  /** The columns of a version, to which conditions are added. */
  static final String VERSION =
      "select template_id, number, source, definition_id, published_at, published_by"
          + " from template_version ";

  private TemplateRows() {}

  /** One version. */
  static TemplateVersion version(ResultSet row, int index) throws SQLException {
    return new TemplateVersion(
        row.getString("template_id"),
        row.getInt("number"),
        row.getString("source"),
        row.getString("definition_id"),
        row.getTimestamp("published_at").toInstant(),
        row.getString("published_by"));
  }

  /** One template of the list. */
  static TemplateSummary summary(ResultSet row, int index) throws SQLException {
    int latest = row.getInt("latest");
    return new TemplateSummary(
        row.getString("id"),
        TemplateKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("situation"),
        row.getInt("has_draft") == 1,
        latest == 0 ? null : latest,
        row.getInt("modelled") == 1,
        row.getTimestamp("retired_at") != null);
  }
}
