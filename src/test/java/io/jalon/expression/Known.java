package io.jalon.expression;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dossier of a tenant who owes money, known on Tuesday 10 March 2026 at 10:00 in Paris. */
final class Known implements Facts {

  static final OfficeTime OFFICE =
      new OfficeTime(
          Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC),
          "Europe/Paris",
          "fr-FR");
  static final OfficeFormat FORMAT = new OfficeFormat(OFFICE);

  static final Vocabulary VOCABULARY =
      new Vocabulary(
              Map.ofEntries(
                  Map.entry("dossier.reference", FactType.TEXT),
                  Map.entry("dossier.montant", FactType.MONEY),
                  Map.entry("dossier.solde", FactType.MONEY),
                  Map.entry("dossier.rappels", FactType.NUMBER),
                  Map.entry("dossier.urgent", FactType.BOOLEAN),
                  Map.entry("dossier.etiquettes", FactType.TEXT),
                  Map.entry("client.nom", FactType.TEXT),
                  Map.entry("repere.date_audience", FactType.DATE),
                  Map.entry("repere.rendez_vous", FactType.DATE_TIME),
                  Map.entry("intervenant.avocat", FactType.TEXT),
                  Map.entry("acte.status", FactType.TEXT),
                  Map.entry("acte.result", FactType.TEXT),
                  Map.entry("expired", FactType.BOOLEAN),
                  Map.entry("passage", FactType.NUMBER),
                  Map.entry("aujourdhui", FactType.DATE)))
          .neverEmpty("acte.status", "dossier.reference");

  final List<String> loaded = new ArrayList<>();
  private final Map<String, @Nullable Object> roots = new HashMap<>();

  Known() {
    with("dossier.reference", "CL-2026-014");
    with("dossier.montant", new BigDecimal("12480.00"));
    with("dossier.solde", new BigDecimal("980.5"));
    with("dossier.rappels", 2L);
    with("dossier.urgent", true);
    with("dossier.etiquettes", List.of("urgent", "bail"));
    with("client.nom", "Durand");
    with("repere.date_audience", LocalDate.of(2026, 5, 18));
    with("repere.rendez_vous", Instant.parse("2026-03-12T17:00:00Z"));
    with("intervenant.avocat", "Me Lefèvre");
    with("acte.status", "done");
    with("acte.result", "impossible");
    roots.put("expired", false);
    roots.put("passage", 1L);
    roots.put("aujourdhui", OFFICE.today());
  }

  /** The same, but for one value. */
  @SuppressWarnings("unchecked")
  Known with(String path, @Nullable Object value) {
    var names = path.split("\\.", -1);
    var map = roots.computeIfAbsent(names[0], root -> new HashMap<String, @Nullable Object>());
    ((Map<String, @Nullable Object>) map).put(names[1], value);
    return this;
  }

  @Override
  public boolean knows(String root) {
    return roots.containsKey(root);
  }

  @Override
  public @Nullable Object root(String name) {
    loaded.add(name);
    return roots.get(name);
  }
}
