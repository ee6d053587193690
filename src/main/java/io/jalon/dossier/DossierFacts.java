package io.jalon.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  static final String REPERE = "repere";
  static final String INTERVENANT = "intervenant";

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
   * The facts under a root. Every path that {@link FactNames} knows is there, {@code null} when it
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
