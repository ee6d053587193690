package io.jalon.web.lists;

import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which columns of the list of dossiers each person reads, beside the dossier itself. */
@Component
public class ListColumns {

  /** What stands before the id of a repère. */
  public static final String REPERE = "repere.";

  /** Those that everybody reads who has chosen none. */
  public static final List<String> USUAL =
      List.of("etape", "action", "echeance", "solde", "responsable", "etat");

  /** As many characters as are kept. */
  private static final int LONGEST = 4000;

  private static final List<String> OTHERS = List.of("montant", "limite", "type", "ouverture");

  private final JdbcClient jdbc;
  private final Reperes reperes;

  ListColumns(JdbcClient jdbc, Reperes reperes) {
    this.jdbc = jdbc;
    this.reperes = reperes;
  }

  /** All that can be chosen, in the order in which they stand. */
  public List<String> all() {
    var others = OTHERS.stream();
    var ofOffice = reperes.definitions().stream().map(Repere::id).map(REPERE::concat);
    return Stream.of(USUAL.stream(), others, ofOffice).flatMap(names -> names).toList();
  }

  /** Those that an account reads. */
  public List<String> of(String account) {
    return jdbc.sql("select chosen from list_columns where account = ?")
        .param(account)
        .query(String.class)
        .optional()
        .map(chosen -> present(Arrays.asList(chosen.split(" "))))
        .orElse(USUAL);
  }

  private List<String> present(List<String> chosen) {
    return all().stream().filter(chosen::contains).toList();
  }

  /**
   * Keeps what an account reads from now on.
   *
   * @return what it reads; empty when these are more columns than can be kept
   */
  @Transactional
  public Optional<List<String>> choose(String account, List<String> columns) {
    var chosen = present(columns);
    var kept = String.join(" ", chosen);
    if (kept.length() > LONGEST) {
      return Optional.empty();
    }
    jdbc.sql("delete from list_columns where account = ?").param(account).update();
    jdbc.sql("insert into list_columns (account, chosen) values (?, ?)")
        .params(account, kept)
        .update();
    return Optional.of(chosen);
  }
}
