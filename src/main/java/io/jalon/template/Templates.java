package io.jalon.template;

import io.jalon.template.Reading.Heading;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office's templates: one draft each at most, and their published versions. */
@Repository
public class Templates {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TemplateReader reader;
  private final ReadVersions readVersions;
  private final CommittedVersions committed = new CommittedVersions();

  Templates(JdbcClient jdbc, Clock clock, TemplateReader reader) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.reader = reader;
    this.readVersions = new ReadVersions(reader);
  }

  /**
   * Keeps a draft, in the place of the one before; starts nothing (F-1).
   *
   * @param source the YAML, which may have problems as long as its id and name can be read
   * @param author the account that saves it
   * @return what became of it
   */
  public DraftOutcome saveDraft(String source, String author) {
    var reading = reader.read(source);
    var heading = reading.heading();
    if (heading == null) {
      return new DraftOutcome.Refused(
          reading.problems().stream().filter(TemplateReader::hidesHeading).toList());
    }
    save(heading, source, author);
    return new DraftOutcome.Saved(heading.id());
  }

  /**
   * The same, when the draft is still what the author has read.
   *
   * @param unchanged told what the draft is made from, while nobody else can save or publish one;
   *     what it throws keeps the draft
   */
  @Transactional
  public DraftOutcome saveDraft(String source, String author, Consumer<DraftBase> unchanged) {
    var heading = reader.read(source).heading();
    if (heading != null) {
      draftToPublish(heading.id());
      unchanged.accept(base(heading.id()));
    }
    return saveDraft(source, author);
  }

  /** What a draft of a template would be made from. */
  public DraftBase base(String id) {
    int newest = latest(id).map(TemplateVersion::number).orElse(0);
    return new DraftBase(draft(id).orElse(null), newest);
  }

  /** The draft of a template, as saved. */
  public Optional<String> draft(String id) {
    return jdbc.sql("select draft from template where id = :id and draft is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * The draft of a template, which nobody else can save or publish until the transaction ends, not
   * even the first draft over a version: two who publish it at once would make two definitions of
   * one version.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> draftToPublish(String id) {
    jdbc.sql("select id from template where id = :id for update")
        .param("id", id)
        .query(String.class)
        .optional();
    return draft(id);
  }

  /** The newest version of a template: what a launch takes (F-52). */
  public Optional<TemplateVersion> latest(String id) {
    return jdbc.sql(TemplateRows.VERSION + "where template_id = :id order by number desc limit 1")
        .param("id", id)
        .query(TemplateRows::version)
        .optional();
  }

  /** A version by its number, from 1. */
  public Optional<TemplateVersion> version(String id, int number) {
    return committed.find(id, number).or(() -> read(id, number));
  }

  private Optional<TemplateVersion> read(String id, int number) {
    var found =
        jdbc.sql(TemplateRows.VERSION + "where template_id = :id and number = :number")
            .param("id", id)
            .param("number", number)
            .query(TemplateRows::version)
            .optional();
    found.ifPresent(committed::read);
    return found;
  }

  /** The version that a process definition of the engine was made from. */
  public Optional<TemplateVersion> versionOf(String definitionId) {
    return jdbc.sql(TemplateRows.VERSION + "where definition_id = :definition")
        .param("definition", definitionId)
        .query(TemplateRows::version)
        .optional();
  }

  /** Every template, by name. */
  public List<TemplateSummary> all() {
    return jdbc.sql(
            "select t.id, t.kind, t.name, t.situation, t.retired_at, case when t.draft is null then 0 else 1 end as"
                + " has_draft, (select max(v.number) from template_version v where v.template_id ="
                + " t.id) as latest, (select count(misfits) from template_version v where v.template_id ="
                + " t.id and v.number = (select max(w.number) from template_version w where"
                + " w.template_id = t.id)) as modelled from template t order by t.name, t.id")
        .query(TemplateRows::summary)
        .list();
  }

  /**
   * Records a new version with the next number and clears the draft that it was made from; a draft
   * saved meanwhile stays. To be called in the publisher's transaction, which it needs.
   *
   * @param id the template, which has been saved before
   * @param source the YAML as published
   * @param definitionId the engine's process definition
   * @param author the account that publishes
   * @return the new version
   * @throws NoSuchElementException if there is no such template
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public TemplateVersion publish(String id, String source, String definitionId, String author) {
    lock(id);
    int next = latest(id).map(version -> version.number() + 1).orElse(1);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var version = new TemplateVersion(id, next, source, definitionId, now, author);
    insert(version);
    if (draft(id).filter(source::equals).isPresent()) {
      jdbc.sql("update template set draft = null, draft_at = null, draft_by = null where id = :id")
          .param("id", id)
          .update();
    }
    return version;
  }

  /**
   * A published version, read; the reading is kept in memory.
   *
   * @throws NoSuchElementException if there is no such version
   */
  public SequenceTemplate template(String id, int version) {
    return readVersions.read(
        version(id, version)
            .orElseThrow(() -> new NoSuchElementException("No version " + version + " of " + id)));
  }

  private void save(Heading heading, String source, String author) {
    if (update(heading, source, author) > 0) {
      return;
    }
    try {
      write(
          "insert into template (id, name, situation, draft, draft_at, draft_by)"
              + " values (:id, :name, :situation, :draft, :at, :by)",
          heading,
          source,
          author);
    } catch (DuplicateKeyException savedMeanwhile) {
      update(heading, source, author);
    }
  }

  private int update(Heading heading, String source, String author) {
    return write(
        "update template set name = :name, situation = :situation, draft = :draft,"
            + " draft_at = :at, draft_by = :by where id = :id",
        heading,
        source,
        author);
  }

  private int write(String sql, Heading heading, String source, String author) {
    return jdbc.sql(sql)
        .param("id", heading.id())
        .param("name", heading.name())
        .param("situation", heading.situation())
        .param("draft", source)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", author)
        .update();
  }

  private void lock(String id) {
    var found =
        jdbc.sql("select id from template where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional();
    if (found.isEmpty()) {
      throw new NoSuchElementException("No template " + id);
    }
  }

  private void insert(TemplateVersion version) {
    jdbc.sql(
            "insert into template_version (template_id, number, source, definition_id,"
                + " published_at, published_by) values (:id, :number, :source, :definition, :at,"
                + " :by)")
        .param("id", version.templateId())
        .param("number", version.number())
        .param("source", version.source())
        .param("definition", version.definitionId())
        .param("at", Timestamp.from(version.publishedAt()))
        .param("by", version.publishedBy())
        .update();
  }
}
