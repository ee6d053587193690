package io.jalon.template;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who saved the drafts of templates, and when. */
@Repository
public class SavedDrafts {

  private final JdbcClient jdbc;

  SavedDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A draft as saved.
   *
   * @param source its text
   * @param by the account that saved it last
   * @param at when
   */
  public record SavedDraft(String source, String by, Instant at) {}

  /** The draft of a template, when it has one. */
  public Optional<SavedDraft> of(String templateId) {
    return jdbc.sql(
            "select draft, draft_by, draft_at from template where id = ? and draft is not null")
        .param(templateId)
        .query(
            (row, n) ->
                new SavedDraft(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .optional();
  }
}
