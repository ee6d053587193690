package io.jalon.web;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The newest dossiers, as the start page lists them. */
@Component
class RecentDossiers {

  private static final int SHOWN = 12;

  private final Dossiers dossiers;
  private final Clients clients;

  RecentDossiers(Dossiers dossiers, Clients clients) {
    this.dossiers = dossiers;
    this.clients = clients;
  }

  List<Row> list() {
    return dossiers.newest(null, SHOWN).stream().map(this::row).toList();
  }

  private Row row(Dossier dossier) {
    String client = clients.find(dossier.clientId()).map(Client::name).orElse("");
    return new Row(dossier.id(), dossier.reference(), client);
  }

  /** One line. */
  public record Row(String id, String reference, String client) {}
}
