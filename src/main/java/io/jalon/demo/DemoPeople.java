package io.jalon.demo;

import static io.jalon.dossier.Accounts.ADMINISTRATORS;
import static io.jalon.dossier.Accounts.CASE_MANAGERS;
import static io.jalon.dossier.Accounts.DESIGNERS;
import static io.jalon.dossier.IntervenantKind.CONTACT;
import static io.jalon.dossier.IntervenantKind.INTERNAL;
import static io.jalon.dossier.IntervenantKind.PARTNER;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Accounts.Account;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works in the fictional office, and with it. */
@Component
class DemoPeople {

  /** Of every account of the demo; shown on the console. */
  static final String PASSWORD = "jalon-demo";

  /** The accounts of the demo, in the order in which they are shown. */
  static final List<String> ACCOUNTS =
      List.of(
          "admin",
          "camille.martin",
          "paul.riviere",
          "ines.lopez",
          "lea.moreau",
          "helene.faure",
          "maitre.lefevre",
          "maitre.bernard",
          "claire.dumas",
          "marc.olivier");

  /** The account that publishes the shipped processes. */
  static final String DESIGNER = "ines.lopez";

  /** The roles that are not shipped. */
  private static final Map<String, String> ROLES =
      Map.of(
          "locataire", "Locataire",
          "caf", "Caisse d’allocations familiales",
          "demandeur", "Demandeur",
          "responsable_qualite", "Responsable qualité",
          "chef_service", "Chef de service",
          "juriste", "Juriste",
          "elu", "Élu",
          "mediateur", "Médiateur",
          "expert", "Expert");

  private final Accounts accounts;
  private final Intervenants intervenants;
  private final Roles roles;

  DemoPeople(Accounts accounts, Intervenants intervenants, Roles roles) {
    this.accounts = accounts;
    this.intervenants = intervenants;
    this.roles = roles;
  }

  /** Those whom dossiers give roles to. */
  record Team(
      Intervenant manager,
      Intervenant litigation,
      Intervenant bailiff,
      Intervenant lawyer,
      Intervenant allowance,
      Intervenant counsel,
      Intervenant elected,
      Intervenant mediator,
      Intervenant expert) {}

  /** Creates the accounts, the roles that are not shipped and the intervenants. */
  Team welcome() {
    account("admin", "Administration", "Jalon", Set.of(ADMINISTRATORS));
    account(DESIGNER, "Inès", "Lopez", Set.of(DESIGNERS));
    account("camille.martin", "Camille", "Martin", Set.of(CASE_MANAGERS));
    account("paul.riviere", "Paul", "Rivière", Set.of(CASE_MANAGERS));
    account("lea.moreau", "Léa", "Moreau", Set.of(CASE_MANAGERS));
    account("helene.faure", "Hélène", "Faure", Set.of(CASE_MANAGERS));
    account("maitre.lefevre", "Maître", "Lefèvre", Set.of());
    account("maitre.bernard", "Maître", "Bernard", Set.of());
    account("claire.dumas", "Claire", "Dumas", Set.of());
    account("marc.olivier", "Marc", "Olivier", Set.of());
    ROLES.forEach(roles::save);
    return new Team(
        colleague(INTERNAL, "Camille Martin", "camille.martin"),
        colleague(INTERNAL, "Paul Rivière", "paul.riviere"),
        colleague(PARTNER, "Maître Lefèvre", "maitre.lefevre"),
        colleague(PARTNER, "Maître Bernard", "maitre.bernard"),
        contact("Caisse d’allocations familiales", "caf@example.fr"),
        colleague(INTERNAL, "Léa Moreau", "lea.moreau"),
        colleague(INTERNAL, "Hélène Faure", "helene.faure"),
        colleague(PARTNER, "Claire Dumas", "claire.dumas"),
        colleague(PARTNER, "Marc Olivier", "marc.olivier"));
  }

  /** Someone who receives mails and never signs in. */
  Intervenant contact(String name, @Nullable String email) {
    return intervenants.create(new NewIntervenant(CONTACT, name, email, null));
  }

  private Intervenant colleague(IntervenantKind kind, String name, String account) {
    return intervenants.create(new NewIntervenant(kind, name, address(account), account));
  }

  private void account(String id, String firstName, String lastName, Set<String> groups) {
    accounts.create(new Account(id, firstName, lastName, address(id), groups), PASSWORD);
  }

  private static String address(String account) {
    return account + "@example.fr";
  }
}
