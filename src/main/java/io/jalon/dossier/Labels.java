package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's labels, and which dossiers bear them; each change is told in their history. */
@Component
public class Labels {

  private static final String SELECT = "select l.id, l.name, l.colour from label l";

  private static final int LONGEST_STEM = 50;

  private final JdbcClient jdbc;
  private final Dossiers dossiers;
  private final Journal journal;

  Labels(JdbcClient jdbc, Dossiers dossiers, Journal journal) {
    this.jdbc = jdbc;
    this.dossiers = dossiers;
    this.journal = journal;
  }

  /** All labels, by name. */
  public List<Label> list() {
    return jdbc.sql(SELECT).query(Labels::read).list().stream()
        .sorted(Comparator.comparing(Label::name, SearchWords.ORDER))
        .toList();
  }

  /** The label with this id. */
  public Optional<Label> find(String id) {
    return jdbc.sql(SELECT + " where l.id = :id").param("id", id).query(Labels::read).optional();
  }

  /** The labels of a dossier, by name. */
  public List<Label> of(String dossierId) {
    return jdbc.sql(
            SELECT
                + " join dossier_label d on d.label_id = l.id where d.dossier_id = :dossier"
                + " order by l.name")
        .param("dossier", dossierId)
        .query(Labels::read)
        .list();
  }

  /**
   * Adds a label, or corrects its name and its colour.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another one has this name
   * @throws IllegalArgumentException when the id is no FEEL name
   */
  @Transactional
  public Label save(Label label) {
    Names.check(label.id());
    if (write("update label set name = :name, colour = :colour where id = :id", label) == 0) {
      write("insert into label (id, name, colour) values (:id, :name, :colour)", label);
    }
    return label;
  }

  private int write(String sql, Label label) {
    return jdbc.sql(sql)
        .param("id", label.id())
        .param("name", label.name())
        .param("colour", label.colour().name())
        .update();
  }

  /**
   * The label of this name, whatever its accents and capitals; made when there is none.
   *
   * @param colour of a new one, or {@code null} for grey
   */
  @Transactional
  public Label named(String name, @Nullable LabelColour colour) {
    return like(name)
        .orElseGet(
            () -> save(new Label(freeId(name), name, colour == null ? LabelColour.GREY : colour)));
  }

  private Optional<Label> like(String name) {
    var known = list();
    var folded = SearchWords.folded(name);
    return Stream.<Predicate<Label>>of(
            label -> label.name().equals(name),
            label -> SearchWords.folded(label.name()).equals(folded))
        .flatMap(alike -> known.stream().filter(alike))
        .findFirst();
  }

  /** What the id would be is another label’s after a renaming, or for names without letters. */
  private String freeId(String name) {
    var id = Names.of(name);
    var stem = id.length() > LONGEST_STEM ? id.substring(0, LONGEST_STEM) : id;
    return Stream.concat(
            Stream.of(id), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + "_" + n))
        .filter(one -> find(one).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** How many dossiers bear it. */
  public long used(String id) {
    return jdbc.sql("select count(*) from dossier_label where label_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /**
   * Removes a label from the office.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when a dossier bears it
   */
  @Transactional
  public void remove(String id) {
    jdbc.sql("delete from label where id = :id").param("id", id).update();
  }

  /** Puts a label on a dossier; nothing happens when it bears it. */
  @Transactional
  public void put(String dossierId, Label label) {
    dossiers.lock(dossierId);
    if (!of(dossierId).contains(label)) {
      change(
          "insert into dossier_label (dossier_id, label_id) values (:dossier, :label)",
          dossierId,
          label);
      journal.write(Entry.of("label_put", dossierId).with("label", label.name()));
    }
  }

  /** Takes a label from a dossier; nothing happens when it does not bear it. */
  @Transactional
  public void take(String dossierId, Label label) {
    dossiers.lock(dossierId);
    if (change(
            "delete from dossier_label where dossier_id = :dossier and label_id = :label",
            dossierId,
            label)
        > 0) {
      journal.write(Entry.of("label_taken", dossierId).with("label", label.name()));
    }
  }

  private int change(String sql, String dossierId, Label label) {
    return jdbc.sql(sql).param("dossier", dossierId).param("label", label.id()).update();
  }

  private static Label read(ResultSet row, int number) throws SQLException {
    return new Label(
        row.getString("id"), row.getString("name"), LabelColour.valueOf(row.getString("colour")));
  }
}
