package io.jalon.dossier;

import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents filed in dossiers (F-119). */
@Component
public class Documents {

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;

  Documents(JdbcClient jdbc, Journal journal, Authors authors, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.authors = authors;
    this.clock = clock;
  }

  /**
   * Files a document, and says so in the history.
   *
   * @param place where in which run it comes from, or {@code null}
   * @param dossierId in which dossier
   * @param name its name; made one line of at most 200 characters
   * @param body plain text; may be empty
   */
  @Transactional
  public Document file(Entry.@Nullable Place place, String dossierId, String name, String body) {
    var document =
        new Document(
            UUID.randomUUID().toString(),
            dossierId,
            place,
            OneLine.of(name, LONGEST_NAME),
            body,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            authors.current().id());
    insert(document);
    journal.write(
        Entry.of("document_filed", dossierId)
            .in(place)
            .with("name", document.name())
            .with("document", document.id()));
    return document;
  }

  /** The document with this id. */
  public Optional<Document> find(String id) {
    return jdbc.sql("select * from document where id = ?")
        .param(id)
        .query(Documents::read)
        .optional();
  }

  /** The documents of a dossier, oldest first. */
  public List<Document> of(String dossierId) {
    return jdbc.sql("select * from document where dossier_id = ? order by created_at, id")
        .param(dossierId)
        .query(Documents::read)
        .list();
  }

  private void insert(Document document) {
    jdbc.sql(
            """
            insert into document (id, dossier_id, run_id, template_id, version, step_id, action_id,
              pass, name, body, created_at, created_by)
            values (:id, :dossier, :run, :template, :version, :step, :action, :pass, :name, :body,
              :at, :by)
            """)
        .params(PlaceColumns.of(document.place()))
        .param("id", document.id())
        .param("dossier", document.dossierId())
        .param("name", document.name())
        .param("body", document.body())
        .param("at", Timestamp.from(document.createdAt()))
        .param("by", document.createdBy())
        .update();
  }

  private static Document read(ResultSet rs, int row) throws SQLException {
    return new Document(
        rs.getString("id"),
        rs.getString("dossier_id"),
        PlaceColumns.read(rs),
        rs.getString("name"),
        rs.getString("body"),
        rs.getTimestamp("created_at").toInstant(),
        rs.getString("created_by"));
  }
}
