package io.jalon.erasure;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a person out of the names of labels and of saved searches, no two of which are alike, and
 * an account out of what saved searches look for.
 */
@Component
class UniqueNames {

  private static final int LONGEST = 50;

  /** What stands between the terms of a saved search. */
  private static final String SEPARATOR = "\u001F";

  private final JdbcClient jdbc;

  UniqueNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row with a name that is unique among those of an owner. */
  private record Named(String id, String owner, String name) {}

  void clear(Identity person) {
    naming("select id, '' as owner, name from label", person).forEach(one -> label(one, person));
    naming("select id, account as owner, name from saved_search", person)
        .forEach(one -> search(one, person));
  }

  private Stream<Named> naming(String sql, Identity person) {
    return jdbc.sql(sql).query(Named.class).list().stream().filter(one -> person.in(one.name()));
  }

  /** Its id was made of its name, so it gets another one. */
  private void label(Named label, Identity person) {
    var taken = Set.copyOf(jdbc.sql("select name from label").query(String.class).list());
    var id = "efface_" + UUID.randomUUID().toString().replace("-", "");
    jdbc.sql("insert into label (id, name, colour) select ?, ?, colour from label where id = ?")
        .params(id, free(person.outOf(label.name()), taken), label.id())
        .update();
    jdbc.sql("update dossier_label set label_id = ? where label_id = ?")
        .params(id, label.id())
        .update();
    jdbc.sql("delete from label where id = ?").param(label.id()).update();
    replaceTerm("etiquette=" + label.id(), "etiquette=" + id);
  }

  private void search(Named search, Identity person) {
    var taken =
        Set.copyOf(
            jdbc.sql("select name from saved_search where account = ?")
                .param(search.owner())
                .query(String.class)
                .list());
    jdbc.sql("update saved_search set name = ? where id = ?")
        .params(free(person.outOf(search.name()), taken), search.id())
        .update();
  }

  private static String free(String name, Set<String> taken) {
    var stem = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return Stream.concat(
            Stream.of(stem), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + " " + n))
        .filter(Predicate.not(taken::contains))
        .findFirst()
        .orElseThrow();
  }

  /** What is looked for of an account. */
  void renameSought(String account, String by) {
    replaceTerm("responsable=" + account, "responsable=" + by);
  }

  private void replaceTerm(String term, String by) {
    jdbc.sql("select distinct terms from saved_search where terms like '%' || ? || '%'")
        .param(term)
        .query(String.class)
        .list()
        .forEach(
            terms ->
                jdbc.sql("update saved_search set terms = ? where terms = ?")
                    .params(replaced(terms, term, by), terms)
                    .update());
  }

  private static String replaced(String terms, String term, String by) {
    return Arrays.stream(terms.split(SEPARATOR))
        .map(one -> one.equals(term) ? by : one)
        .collect(Collectors.joining(SEPARATOR));
  }
}
