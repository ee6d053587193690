package io.jalon.web.dossier;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Label;
import io.jalon.dossier.LabelColour;
import io.jalon.dossier.Labels;
import io.jalon.dossier.Restrictions;
import io.jalon.follow.Follows;
import io.jalon.journal.Authors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of a dossier's pages. */
@Component
public class Sheet {

  private final Clients clients;
  private final Labels labels;
  private final Follows follows;
  private final Authors authors;
  private final Restrictions restrictions;

  Sheet(
      Clients clients, Labels labels, Follows follows, Authors authors, Restrictions restrictions) {
    this.restrictions = restrictions;
    this.labels = labels;
    this.follows = follows;
    this.authors = authors;
    this.clients = clients;
  }

  /** What stands above every section. */
  public Head of(Dossier dossier, Reader reader) {
    var client = clients.find(dossier.clientId());
    return new Head(
        dossier.reference(),
        client.map(Client::name).orElse(""),
        client.map(Client::reference).orElse(""),
        client.map(Client::address).map(lines -> lines.replace("\n", ", ")).orElse(""),
        reader.label("dossier.type.", dossier.type()),
        reader.label("dossier.status.", dossier.status()),
        Optional.ofNullable(dossier.amount()).map(reader::money).orElse(null),
        Optional.ofNullable(dossier.balance()).map(reader::money).orElse(null),
        Optional.ofNullable(dossier.deadline()).map(reader::day).orElse(null),
        late(dossier.deadline(), reader),
        Optional.ofNullable(dossier.owner()).map(reader.names()::account).orElse(null),
        labels.of(dossier.id()),
        labels.list(),
        follows.follows(authors.current().id(), dossier.id()),
        restrictions.restricted(dossier.id()),
        restrictions.changeable(dossier.id()));
  }

  private static boolean late(@Nullable LocalDate deadline, Reader reader) {
    return deadline != null && deadline.isBefore(reader.today());
  }

  /**
   * What the head shows, written for its reader.
   *
   * @param clientReference the reference of its client, by which their page is found
   * @param labels what the dossier is labelled with
   * @param known the labels of the office
   * @param followed whether they follow the dossier
   * @param restricted whether only some may see the dossier
   * @param openable whether they may change who sees it
   */
  public record Head(
      String reference,
      String client,
      String clientReference,
      String address,
      String type,
      String status,
      @Nullable String amount,
      @Nullable String balance,
      @Nullable String deadline,
      boolean late,
      @Nullable String owner,
      List<Label> labels,
      List<Label> known,
      boolean followed,
      boolean restricted,
      boolean openable) {

    /** The colours that a new label can have. */
    public List<LabelColour> colours() {
      return List.of(LabelColour.values());
    }
  }
}
