package io.jalon.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one builder of what conditions and tags see of a dossier: plain values by French names, as of
 * now, loaded at each call.
 */
@Component
public class DossierFacts {

  private static final String DOSSIER = "dossier";
  private static final String CLIENT = "client";
  private static final String REPERE = "repere";
  private static final String INTERVENANT = "intervenant";

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

  private final Dossiers dossiers;
  private final Clients clients;
  private final Intervenants intervenants;
  private final Reperes reperes;
  private final HoldingsQuery holdings;

  DossierFacts(
      Dossiers dossiers,
      Clients clients,
      Intervenants intervenants,
      Reperes reperes,
      HoldingsQuery holdings) {
    this.dossiers = dossiers;
    this.clients = clients;
    this.intervenants = intervenants;
    this.reperes = reperes;
    this.holdings = holdings;
  }

  /** The roots: {@code dossier}, {@code client}, {@code repere}, {@code intervenant}. */
  public Set<String> roots() {
    return Set.of(DOSSIER, CLIENT, REPERE, INTERVENANT);
  }

  /**
   * The facts under a root. Every path that {@link #kinds()} names is there, {@code null} when it
   * is empty; a role with several holders has their names, and their addresses, joined by commas.
   *
   * @param dossierId the dossier's UUID
   * @param root one of {@link #roots()}
   * @throws IllegalArgumentException when there is no such dossier or root
   */
  public Map<String, @Nullable Object> root(String dossierId, String root) {
    return switch (root) {
      case DOSSIER -> dossier(known(dossierId));
      case CLIENT -> client(clients.find(known(dossierId).clientId()).orElseThrow());
      case REPERE -> reperes.values(known(dossierId).id());
      case INTERVENANT -> intervenant(holdings.onDossier(known(dossierId).id()));
      default -> throw new IllegalArgumentException("No such root: " + root);
    };
  }

  /** Every path that is known, with its kind, e.g. {@code dossier.montant}: {@code MONEY}. */
  public Map<String, FactKind> kinds() {
    var kinds = new TreeMap<>(FIXED);
    for (var repere : reperes.definitions()) {
      kinds.put(REPERE + "." + repere.id(), repere.kind().fact());
    }
    for (var role : holdings.roles()) {
      kinds.put(INTERVENANT + "." + role.id() + ".nom", FactKind.TEXT);
      kinds.put(INTERVENANT + "." + role.id() + ".courriel", FactKind.TEXT);
    }
    return kinds;
  }

  /** The values that a path may have, for those that are listed, e.g. {@code repere.avis}. */
  public Map<String, List<String>> choices() {
    return reperes.definitions().stream()
        .filter(repere -> !repere.results().isEmpty())
        .collect(Collectors.toMap(repere -> REPERE + "." + repere.id(), Repere::results));
  }

  private Dossier known(String dossierId) {
    return dossiers
        .find(dossierId)
        .orElseThrow(() -> new IllegalArgumentException("No such dossier: " + dossierId));
  }

  private Map<String, @Nullable Object> dossier(Dossier dossier) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("reference", dossier.reference());
    facts.put("type", dossier.type());
    facts.put("statut", dossier.status());
    facts.put("montant", money(dossier.amount()));
    facts.put("solde", money(dossier.balance()));
    facts.put("echeance", dossier.deadline());
    facts.put("responsable", responsible(dossier.owner()));
    return facts;
  }

  private static Map<String, @Nullable Object> client(Client client) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("reference", client.reference());
    facts.put("nom", client.name());
    facts.put("adresse", client.address());
    facts.put("courriel", client.email());
    facts.put("type", client.kind());
    return facts;
  }

  private static Map<String, @Nullable Object> intervenant(List<Holding> holdings) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    for (var holding : holdings) {
      var person = new LinkedHashMap<String, @Nullable Object>();
      person.put("nom", joined(holding.holders(), Intervenant::name));
      person.put("courriel", joined(holding.holders(), Intervenant::email));
      facts.put(holding.role().id(), person);
    }
    return facts;
  }

  private static @Nullable String joined(
      List<Intervenant> holders, Function<Intervenant, @Nullable String> part) {
    var joined =
        holders.stream().map(part).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private @Nullable String responsible(@Nullable String owner) {
    return owner == null
        ? null
        : intervenants.byAccount(owner).map(Intervenant::name).orElse(owner);
  }

  private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2, RoundingMode.HALF_EVEN);
  }
}
