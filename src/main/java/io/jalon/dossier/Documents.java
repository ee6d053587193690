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

  static final int LONGEST_NAME = 200;

  private static final String SELECT =
      "select document.*, f.name as file_name, f.type as file_type, f.size as file_size, f.sha256"
          + " from document left join document_file f on f.document_id = document.id";

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Authors authors;
  private final Clock clock;
  private final DocumentFiles files;

  Documents(JdbcClient jdbc, Journal journal, Authors authors, Clock clock, DocumentFiles files) {
    this.files = files;
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
    var document = document(place, dossierId, name, body, null);
    insert(document);
    tell(document);
    return document;
  }

  /**
   * Files a file.
   *
   * @param place the action that it was filed with, or {@code null}
   * @param dossierId in which dossier
   * @param name what the document is called; made one line of at most 200 characters
   * @param file what it is, as {@link DocumentFiles#read} says
   * @param content its bytes
   */
  @Transactional
  public Document file(
      Entry.@Nullable Place place,
      String dossierId,
      String name,
      Document.File file,
      byte[] content) {
    var document = document(place, dossierId, name, "", file);
    insert(document);
    files.insert(document.id(), file, content);
    tell(document);
    return document;
  }

  private Document document(
      Entry.@Nullable Place place,
      String dossierId,
      String name,
      String body,
      Document.@Nullable File file) {
    return new Document(
        UUID.randomUUID().toString(),
        dossierId,
        place,
        OneLine.of(name, LONGEST_NAME),
        body,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        authors.current().id(),
        file);
  }

  private void tell(Document document) {
    journal.write(
        Entry.of("document_filed", document.dossierId())
            .in(document.place())
            .with("name", document.name())
            .with("document", document.id()));
  }

  /**
   * Takes out what an action has filed last as being there, when nothing but its name is kept of
   * it; the history says so and keeps the name.
   *
   * @param place the action, and its pass
   * @param dossierId in which dossier
   */
  @Transactional
  public void withdraw(Entry.Place place, String dossierId) {
    of(dossierId).stream()
        .filter(document -> place.equals(document.place()) && document.file() == null)
        .reduce((first, second) -> second)
        .ifPresent(
            document -> {
              jdbc.sql("delete from document where id = ?").param(document.id()).update();
              journal.write(
                  Entry.of("document_withdrawn", dossierId)
                      .in(place)
                      .with("name", document.name())
                      .with("document", document.id()));
            });
  }

  /** The document with this id. */
  public Optional<Document> find(String id) {
    return jdbc.sql(SELECT + " where document.id = ?").param(id).query(Documents::read).optional();
  }

  /** The documents of a dossier, oldest first. */
  public List<Document> of(String dossierId) {
    return jdbc.sql(SELECT + " where dossier_id = ? order by created_at, document.id")
        .param(dossierId)
        .query(Documents::read)
        .list();
  }

  /** The files that were filed with an action in its pass, oldest first. */
  public List<Document> filedWith(Entry.Place place) {
    return jdbc.sql(
            SELECT
                + " where run_id = ? and action_id = ? and pass = ? and f.document_id is not null"
                + " order by created_at, document.id")
        .params(place.runId(), place.actionId(), place.pass())
        .query(Documents::read)
        .list();
  }

  /**
   * The newest document of a dossier that is called so, whatever the case of its letters, and is
   * more than known to be there.
   */
  public Optional<Document> named(String dossierId, String name) {
    return jdbc.sql(
            SELECT
                + " where dossier_id = ? and lower(document.name) = lower(?)"
                + " and (f.document_id is not null or document.body <> '')"
                + " order by created_at desc, document.id fetch first 1 row only")
        .params(dossierId, OneLine.of(name, LONGEST_NAME))
        .query(Documents::read)
        .optional();
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
        rs.getString("created_by"),
        file(rs));
  }

  private static Document.@Nullable File file(ResultSet rs) throws SQLException {
    var name = rs.getString("file_name");
    return name == null
        ? null
        : new Document.File(
            name, rs.getString("file_type"), rs.getInt("file_size"), rs.getString("sha256"));
  }
}
