package io.jalon.walk;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Roles;
import io.jalon.dossier.Scope;
import io.jalon.template.DraftOutcome;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;

/** The office in which Jalon walks: who works there, the sequence, and a dossier for each walk. */
final class JalonOffice {

  static final String ACCOUNT = "camille";
  static final String PASSWORD = "Un-mot-de-passe-1";

  private static final String HEAD =
      """
      sequence: walk
      name: Parcours
      situation: bench
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "${client.nom}, vous devez ${dossier.solde}." }
      steps:
      """;

  private static final String STEP =
      """
        - id: step_%1$d
          name: Relance %1$d
          actions:
            - { id: mail_%1$d, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - { id: call_%1$d, role: gestionnaire, task: "Appeler ${client.nom}", results: { oui: Oui, non: Non } }
          routes: [ { when: 'call_%1$d.result = "oui"', to: %2$s }, { otherwise: given_up } ]
      """;

  private static final String ENDS =
      """
        - { id: done, end: Fini }
        - { id: given_up, end: Abandon }
      """;

  private static final String TIMER =
      """
      sequence: timer
      name: Minuteur
      roles: { gestionnaire: internal }
      steps:
        - id: step
          actions:
            - { id: call, role: gestionnaire, task: "Appeler ${client.nom}", after: 1 day }
          routes: [ { otherwise: done } ]
        - { id: done, end: Fini }
      """;

  private final BeanFactory beans;

  JalonOffice(BeanFactory beans) {
    this.beans = beans;
  }

  /** People, roles and the published sequence. */
  void open() {
    var account =
        new Accounts.Account(
            ACCOUNT, "Camille", "Camille Martin", "c@o.example", Set.of(Accounts.CASE_MANAGERS));
    beans.getBean(Accounts.class).create(account, PASSWORD);
    person(IntervenantKind.INTERNAL, "Camille Martin", ACCOUNT);
    var roles = beans.getBean(Roles.class);
    if (roles.find("locataire").isEmpty()) {
      roles.save("locataire", "Locataire");
    }
    publish(sequence());
    publish(TIMER);
  }

  private void publish(String sequence) {
    var saved = (DraftOutcome.Saved) beans.getBean(Templates.class).saveDraft(sequence, ACCOUNT);
    var published = beans.getBean(Publisher.class).publish(saved.templateId(), ACCOUNT);
    if (!(published instanceof Publication.Published)) {
      throw new IllegalStateException(published.toString());
    }
  }

  private static String sequence() {
    return IntStream.rangeClosed(1, Settings.STEPS)
        .mapToObj(i -> STEP.formatted(i, i == Settings.STEPS ? "done" : "step_" + (i + 1)))
        .collect(Collectors.joining("", HEAD, ENDS));
  }

  /** A dossier of a client of its own, whose roles are held. */
  String dossier() {
    var reference = UUID.randomUUID().toString();
    var client =
        beans
            .getBean(Clients.class)
            .create(new NewClient(reference, "M. Jean Vert", "person", null, "1 rue du Port"));
    var owed = new BigDecimal("1250.50");
    var dossier =
        beans
            .getBean(Dossiers.class)
            .create(
                new NewDossier(
                    UUID.randomUUID().toString(),
                    client.id(),
                    "impaye_locatif",
                    "ouvert",
                    null,
                    Accounts.CASE_MANAGERS,
                    owed,
                    owed,
                    null));
    bind(dossier.id(), "gestionnaire", manager());
    bind(dossier.id(), "locataire", person(IntervenantKind.CONTACT, "M. Jean Vert", null));
    return dossier.id();
  }

  private String manager() {
    return beans.getBean(Intervenants.class).byAccount(ACCOUNT).orElseThrow().id();
  }

  private String person(IntervenantKind kind, String name, String account) {
    var mail = UUID.randomUUID() + "@office.example";
    var person = new NewIntervenant(kind, name, mail, account);
    return beans.getBean(Intervenants.class).create(person).id();
  }

  private void bind(String dossierId, String role, String intervenantId) {
    var intervenant = beans.getBean(Intervenants.class).find(intervenantId).orElseThrow();
    beans.getBean(RoleHolders.class).bind(Scope.dossier(dossierId), role, intervenant);
  }
}
