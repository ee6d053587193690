package io.jalon.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the facts that {@link DossierFacts} builds: fixed ones, and those of the office. */
@Component
public class FactNames {

  private static final Map<String, FactKind> FIXED =
      Map.ofEntries(
          Map.entry("dossier.reference", FactKind.TEXT),
          Map.entry("dossier.type", FactKind.TEXT),
          Map.entry("dossier.statut", FactKind.TEXT),
          Map.entry("dossier.montant", FactKind.MONEY),
          Map.entry("dossier.solde", FactKind.MONEY),
          Map.entry("dossier.echeance", FactKind.DATE),
          Map.entry("dossier.responsable", FactKind.TEXT),
          Map.entry("client.reference", FactKind.TEXT),
          Map.entry("client.nom", FactKind.TEXT),
          Map.entry("client.adresse", FactKind.TEXT),
          Map.entry("client.courriel", FactKind.TEXT),
          Map.entry("client.type", FactKind.TEXT));

  private final JdbcClient jdbc;
  private final Reperes reperes;

  FactNames(JdbcClient jdbc, Reperes reperes) {
    this.jdbc = jdbc;
    this.reperes = reperes;
  }

  /** Every path that is known, with its kind, e.g. {@code dossier.montant}: {@code MONEY}. */
  public Map<String, FactKind> kinds() {
    var kinds = new TreeMap<>(FIXED);
    jdbc.sql("select id, kind from repere union all select id, null from role")
        .query((RowCallbackHandler) rs -> declared(kinds, rs));
    return kinds;
  }

  private static void declared(Map<String, FactKind> kinds, ResultSet rs) throws SQLException {
    var id = rs.getString("id");
    var kind = rs.getString("kind");
    if (kind == null) {
      kinds.put(DossierFacts.INTERVENANT + "." + id + ".nom", FactKind.TEXT);
      kinds.put(DossierFacts.INTERVENANT + "." + id + ".courriel", FactKind.TEXT);
    } else {
      kinds.put(DossierFacts.REPERE + "." + id, RepereKind.valueOf(kind).fact());
    }
  }

  /** The values that a path may have, for those that are listed, e.g. {@code repere.avis}. */
  public Map<String, List<String>> choices() {
    return reperes.definitions().stream()
        .filter(repere -> !repere.results().isEmpty())
        .collect(
            Collectors.toMap(repere -> DossierFacts.REPERE + "." + repere.id(), Repere::results));
  }
}
