package io.jalon.web;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest dossiers, as the start page lists them. */
@Component
class RecentDossiers {

  private static final int SHOWN = 12;

  private final Dossiers dossiers;
  private final Clients clients;
  private final Readers readers;

  RecentDossiers(Dossiers dossiers, Clients clients, Readers readers) {
    this.dossiers = dossiers;
    this.clients = clients;
    this.readers = readers;
  }

  List<Row> list(Locale locale) {
    var reader = readers.of(locale);
    return dossiers.newest(null, SHOWN).stream().map(dossier -> row(dossier, reader)).toList();
  }

  private Row row(Dossier dossier, Reader reader) {
    return new Row(
        dossier.reference(),
        clients.find(dossier.clientId()).map(Client::name).orElse(""),
        dossier.balance() == null ? null : reader.money(dossier.balance()),
        dossier.deadline() == null ? null : reader.day(dossier.deadline()));
  }

  /** One line, written for its reader. */
  public record Row(
      String reference, String client, @Nullable String balance, @Nullable String deadline) {}
}
