package io.jalon.scenario;

import com.icegreen.greenmail.util.GreenMail;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Roles;
import io.jalon.dossier.Scope;
import io.jalon.template.DraftOutcome;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The words of scenarios for what an office has: people, clients, dossiers, templates. */
@TestComponent
class Office {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Accounts accounts;
  private final Clients clients;
  private final Dossiers dossiers;
  private final Intervenants intervenants;
  private final RoleHolders holders;
  private final Roles roles;
  private final Reperes reperes;
  private final Templates templates;
  private final Publisher publisher;
  private final GreenMail mails;
  private final DossierFields fields;

  Office(
      Accounts accounts,
      Clients clients,
      Dossiers dossiers,
      Intervenants intervenants,
      RoleHolders holders,
      Roles roles,
      Reperes reperes,
      Templates templates,
      Publisher publisher,
      GreenMail mails,
      DossierFields fields) {
    this.accounts = accounts;
    this.clients = clients;
    this.dossiers = dossiers;
    this.intervenants = intervenants;
    this.holders = holders;
    this.roles = roles;
    this.reperes = reperes;
    this.templates = templates;
    this.publisher = publisher;
    this.mails = mails;
    this.fields = fields;
  }

  /** A collaborator who can sign in, made when first named. */
  Intervenant collaborator(String account, String name) {
    return person(account, name, IntervenantKind.INTERNAL, Set.of(Accounts.CASE_MANAGERS));
  }

  /** Somebody who designs templates, made when first named. */
  Intervenant designer(String account, String name) {
    return person(account, name, IntervenantKind.INTERNAL, Set.of(Accounts.DESIGNERS));
  }

  /** A partner who can sign in, made when first named. */
  Intervenant partner(String account, String name) {
    return person(account, name, IntervenantKind.PARTNER, Set.of());
  }

  /** Someone who only receives. */
  Intervenant contact(String name, String email) {
    return intervenants.create(new NewIntervenant(IntervenantKind.CONTACT, name, email, null));
  }

  private Intervenant person(
      String account, String name, IntervenantKind kind, Set<String> groups) {
    var mail = account + "@office.example";
    accounts.create(
        new Accounts.Account(account, name.split(" ")[0], name, mail, groups), Scenario.PASSWORD);
    return intervenants
        .byAccount(account)
        .orElseGet(() -> intervenants.create(new NewIntervenant(kind, name, mail, account)));
  }

  /** A repère that the office uses. */
  void repere(String id, RepereKind kind) {
    reperes.define(new Repere(id, id, kind));
  }

  /** A repère whose values are listed. */
  void results(String id, String... results) {
    reperes.define(new Repere(id, id, RepereKind.RESULT, List.of(results)));
  }

  /** Functions of the registry. */
  void functions(String... ids) {
    Arrays.stream(ids).filter(id -> roles.find(id).isEmpty()).forEach(id -> roles.save(id, id));
  }

  /** A dossier of a client of its own, which owes 1 250,50 €. */
  Dossier dossier(String clientName) {
    int number = NUMBER.incrementAndGet();
    var client =
        clients.create(new NewClient("CL-" + number, clientName, "person", null, "1 rue du Port"));
    return dossiers.create(
        new NewDossier(
            "D-" + number,
            client.id(),
            "impaye_locatif",
            "ouvert",
            null,
            Accounts.CASE_MANAGERS,
            new BigDecimal("1250.50"),
            new BigDecimal("1250.50"),
            null));
  }

  /** Makes someone hold a function on a dossier. */
  void bind(Dossier dossier, String role, Intervenant intervenant) {
    holders.bind(Scope.dossier(dossier.id()), role, intervenant);
  }

  /** Makes someone hold a function on all dossiers of a dossier's client. */
  void bindOnClient(Dossier dossier, String role, Intervenant intervenant) {
    holders.bind(Scope.client(dossier.clientId()), role, intervenant);
  }

  /** Sets a repère of a dossier. */
  void set(Dossier dossier, String repere, String value) {
    reperes.set(dossier.id(), repere, value);
  }

  /** Sets what is still owed on a dossier, e.g. {@code 0}. */
  void owes(Dossier dossier, String balance) {
    fields.set(null, dossier.id(), DossierField.SOLDE, balance);
  }

  /** Saves and publishes a template that has no problem; its number. */
  int publish(String yaml) {
    if (tryPublish(yaml) instanceof Publication.Published published) {
      return published.version().number();
    }
    throw new AssertionError(tryPublish(yaml).toString());
  }

  /** Saves and publishes a template, whatever comes of it. */
  Publication tryPublish(String yaml) {
    var saved = (DraftOutcome.Saved) templates.saveDraft(yaml, "tests");
    return publisher.publish(saved.templateId(), "tests");
  }

  /** Saves a draft, which starts nothing. */
  void draft(String yaml) {
    if (!(templates.saveDraft(yaml, "tests") instanceof DraftOutcome.Saved)) {
      throw new AssertionError("not saved");
    }
  }

  /** Does something as somebody of the house. */
  <T> T as(String account, Supplier<T> work) {
    var authorities =
        Set.of("view", "act", "steer", "launch").stream().map(SimpleGrantedAuthority::new).toList();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(account, null, authorities));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** The mail server. */
  GreenMail mails() {
    return mails;
  }
}
