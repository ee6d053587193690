package io.jalon.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores, the facts and the journal; each database has a subclass. */
@SpringBootTest(classes = {StoresTestSetup.class, Authors.class, StoresTest.Heard.class})
abstract class StoresTest {

  @Autowired Clients clients;
  @Autowired Dossiers dossiers;
  @Autowired Intervenants intervenants;
  @Autowired Roles roles;
  @Autowired RoleHolders holders;
  @Autowired Reperes reperes;
  @Autowired DossierFacts facts;
  @Autowired FactNames names;
  @Autowired PeopleNames people;
  @Autowired Journal journal;
  @Autowired Heard heard;
  @Autowired PlatformTransactionManager transactions;

  private Client client;
  private Dossier dossier;

  static class Heard {
    final List<Object> events = new ArrayList<>();

    @EventListener
    void on(RepereSet event) {
      events.add(event);
    }

    @EventListener
    void on(HolderSet event) {
      events.add(event);
    }
  }

  @BeforeEach
  void aDossier() {
    client =
        clients.create(
            new NewClient(
                fresh(),
                "Élodie Faure",
                "person",
                "e.faure@example.fr",
                "3 rue du Port\n44000 Nantes"));
    dossier = open(client, new BigDecimal("12480"), new BigDecimal("0.5"));
    heard.events.clear();
  }

  private static String fresh() {
    return "T-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private Dossier open(Client about, BigDecimal amount, BigDecimal balance) {
    return dossiers.create(
        new NewDossier(
            fresh(),
            about.id(),
            "impaye_locatif",
            "ouvert",
            "camille." + about.reference(),
            Accounts.CASE_MANAGERS,
            amount,
            balance,
            LocalDate.of(2026, 6, 30)));
  }

  private Intervenant someone(IntervenantKind kind, String name) {
    return intervenants.create(
        new NewIntervenant(kind, name, name.toLowerCase(Locale.ROOT) + "@example.fr", null));
  }

  private List<JournalEntry> history(Dossier of) {
    return journal.of(of.id(), 0, 100);
  }

  private Entry last(Dossier of) {
    return history(of).get(history(of).size() - 1).entry();
  }

  // Dossiers

  @Test
  void findsADossierByIdAndByReference() {
    assertThat(dossiers.find(dossier.id())).contains(dossier);
    assertThat(dossiers.find(dossier.reference())).contains(dossier);
    assertThat(dossiers.find("nothing' or '1'='1")).isEmpty();
  }

  @Test
  void anIdWinsOverAReferenceThatImitatesIt() {
    dossiers.create(
        new NewDossier(dossier.id(), client.id(), "t", "ouvert", null, "team", null, null, null));
    assertThat(dossiers.find(dossier.id())).contains(dossier);
  }

  @Test
  void refusesAReferenceThatIsTaken() {
    var twin =
        new NewDossier(
            dossier.reference(), client.id(), "t", "ouvert", null, "team", null, null, null);
    assertThatThrownBy(() -> dossiers.create(twin)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void listsEveryDossierOnceFromPageToPage() {
    open(client, BigDecimal.ONE, BigDecimal.ONE);
    open(client, BigDecimal.ONE, BigDecimal.ONE);
    var all = dossiers.newest(null, 1000);
    var paged = new ArrayList<Dossier>();
    String after = null;
    for (var page = dossiers.newest(after, 2); !page.isEmpty(); page = dossiers.newest(after, 2)) {
      paged.addAll(page);
      after = page.get(page.size() - 1).id();
    }
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().contains(dossier);
  }

  @Test
  void whoLocksADossierWaitsForWhoHasLockedIt() throws Exception {
    var order = Collections.synchronizedList(new ArrayList<String>());
    var locked = new CyclicBarrier(2);
    var second = Executors.newSingleThreadExecutor();
    var transaction = new TransactionTemplate(transactions);
    var done =
        transaction.execute(
            status -> {
              dossiers.lock(dossier.id());
              var later =
                  second.submit(
                      () ->
                          transaction.executeWithoutResult(
                              s -> {
                                meet(locked);
                                dossiers.lock(dossier.id());
                                order.add("second");
                              }));
              meet(locked);
              assertThatThrownBy(() -> later.get(200, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              order.add("first");
              return later;
            });
    done.get(10, TimeUnit.SECONDS);
    second.shutdown();
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void aDossierOfAClientWhoIsRenamedMeanwhileIsFoundByTheNewName() throws Exception {
    var other = Executors.newSingleThreadExecutor();
    var opened =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  var one = open(client, BigDecimal.ONE, BigDecimal.ONE);
                  var renamed = other.submit(() -> rename("Zébulon Vasseur"));
                  assertThatThrownBy(() -> renamed.get(200, TimeUnit.MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  return one;
                });
    other.shutdown();
    assertThat(other.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(
            jdbc.sql("select word from dossier_word where dossier_id = ?")
                .param(opened.id())
                .query(String.class)
                .list())
        .contains("zebulon")
        .doesNotContain("elodie");
  }

  private Client rename(String name) {
    var as = new NewClient(client.reference(), name, "person", null, null);
    return clients.update(client.id(), as, before -> {});
  }

  @Test
  void aLockedDossierStillLetsOthersWriteInItsHistoryAndRuns() throws Exception {
    var other = Executors.newSingleThreadExecutor();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              dossiers.lock(dossier.id());
              var row = other.submit(() -> insertRun());
              try {
                row.get(5, TimeUnit.SECONDS);
              } catch (Exception blocked) {
                throw new AssertionError(blocked);
              }
            });
    other.shutdown();
  }

  @Autowired JdbcClient jdbc;

  private void insertRun() {
    jdbc.sql(
            "insert into run (id, template_id, version, dossier_id, launched_at, launched_by) values (:id, 't', 1, :d, :at, 'x')")
        .param("id", UUID.randomUUID().toString())
        .param("d", dossier.id())
        .param("at", Timestamp.from(StoresTestSetup.NOW))
        .update();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Autowired Labels labels;

  @Test
  void aLabelIsKnownByItsNameAndNamesThatDifferMakeTwo() {
    var first = labels.named("À relancer", null);
    assertThat(labels.named("a RELANCER", null)).isEqualTo(first);
    labels.save(new Label(first.id(), "Vu", LabelColour.GREY));
    var second = labels.named("À relancer", null);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(labels.named("Vu", null).id()).isEqualTo(first.id());
    assertThat(labels.named("★", null)).isNotEqualTo(labels.named("☆", null));
  }

  @Test
  void aLabelledDossierCanBeTakenBack() {
    labels.put(dossier.id(), labels.named("Doublon", null));
    dossiers.withdraw(dossier);
    assertThat(dossiers.find(dossier.id())).isEmpty();
  }

  // Roles and their holders

  @Test
  @Tag("F-30")
  void shipsFourFunctionsThatCanBeRenamed() {
    assertThat(roles.list())
        .extracting(Role::id)
        .contains("gestionnaire", "responsable_contentieux", "avocat", "huissier");
    roles.save("huissier", "Commissaire de justice");
    assertThat(roles.find("huissier")).contains(new Role("huissier", "Commissaire de justice"));
    roles.save("huissier", "Huissier");
  }

  @Test
  @Tag("F-30")
  void addsAFunctionOfTheOffice() {
    roles.save("syndic", "Syndic");
    assertThat(roles.find("syndic")).contains(new Role("syndic", "Syndic"));
    assertThatThrownBy(() -> roles.save("Pas un nom", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("F-32")
  void twoDossiersBindOneFunctionToTwoPeople() {
    var second = open(client, BigDecimal.TEN, BigDecimal.TEN);
    var ada = someone(IntervenantKind.PARTNER, "Ada");
    var bob = someone(IntervenantKind.PARTNER, "Bob");
    holders.bind(Scope.client(client.id()), "huissier", ada);
    holders.bind(Scope.dossier(second.id()), "huissier", bob);
    assertThat(holders.holders(dossier.id(), "huissier")).containsExactly(ada);
    assertThat(holders.holders(second.id(), "huissier")).containsExactly(bob);
  }

  @Test
  @Tag("F-32")
  void theClientsHolderComesBackWhenTheDossiersIsRemovedOrInactive() {
    var ada = someone(IntervenantKind.PARTNER, "Ada");
    var bob = someone(IntervenantKind.PARTNER, "Bob");
    holders.bind(Scope.client(client.id()), "avocat", ada);
    holders.bind(Scope.dossier(dossier.id()), "avocat", bob);
    intervenants.activate(bob.id(), false);
    assertThat(holders.holders(dossier.id(), "avocat")).containsExactly(ada);
    intervenants.activate(bob.id(), true);
    holders.unbind(Scope.dossier(dossier.id()), "avocat");
    assertThat(holders.holders(dossier.id(), "avocat")).containsExactly(ada);
  }

  @Test
  void nobodyHoldsARoleOfSomeoneInactive() {
    var ada = someone(IntervenantKind.INTERNAL, "Ada");
    holders.bind(Scope.client(client.id()), "gestionnaire", ada);
    intervenants.activate(ada.id(), false);
    assertThat(holders.holders(dossier.id(), "gestionnaire")).isEmpty();
  }

  @Test
  void bindingAgainReplacesTheHolder() {
    var bob = someone(IntervenantKind.PARTNER, "Bob");
    holders.bind(Scope.client(client.id()), "avocat", someone(IntervenantKind.PARTNER, "Ada"));
    holders.bind(Scope.client(client.id()), "avocat", bob);
    assertThat(holders.holders(dossier.id(), "avocat")).containsExactly(bob);
  }

  @Test
  @Tag("F-91")
  void severalActorsOfTheThreeKindsActOnOneDossier() {
    for (var kind : IntervenantKind.values()) {
      var role = "role_" + kind.name().toLowerCase(Locale.ROOT);
      roles.save(role, role);
      holders.bind(Scope.client(client.id()), role, someone(kind, "Holder"));
    }
    assertThat(holders.onDossier(dossier.id()).stream().flatMap(h -> h.holders().stream()))
        .extracting(Intervenant::kind)
        .containsExactlyInAnyOrder(IntervenantKind.values());
  }

  @Test
  void onlyContactsShareARole() {
    var scope = Scope.client(client.id());
    roles.save("locataire", "Locataire");
    var ann = someone(IntervenantKind.CONTACT, "Ann");
    var ben = someone(IntervenantKind.CONTACT, "Ben");
    var max = someone(IntervenantKind.PARTNER, "Max");
    assertThat(holders.share(scope, "locataire", ann)).isPresent();
    assertThat(holders.share(scope, "locataire", ben)).isPresent();
    assertThat(holders.share(scope, "locataire", ben)).isPresent();
    assertThat(holders.share(scope, "locataire", max)).isEmpty();
    assertThat(holders.holders(dossier.id(), "locataire")).containsExactly(ann, ben);
  }

  @Test
  void saysFromWhereARoleIsHeld() {
    var ada = someone(IntervenantKind.PARTNER, "Ada");
    holders.bind(Scope.client(client.id()), "avocat", ada);
    holders.bind(Scope.dossier(dossier.id()), "huissier", ada);
    var from = new HashMap<String, Scope.Kind>();
    holders.onDossier(dossier.id()).forEach(h -> from.put(h.role().id(), h.from()));
    assertThat(from)
        .containsEntry("avocat", Scope.Kind.CLIENT)
        .containsEntry("huissier", Scope.Kind.DOSSIER)
        .containsEntry("gestionnaire", null);
  }

  @Test
  @Tag("F-84")
  void bindingOnAClientIsToldOnEachOfTheirDossiers() {
    var second = open(client, BigDecimal.TEN, BigDecimal.TEN);
    holders.bind(Scope.client(client.id()), "avocat", someone(IntervenantKind.PARTNER, "Ada"));
    for (var each : List.of(dossier, second)) {
      assertThat(last(each))
          .isEqualTo(
              Entry.of("holder_set", each.id())
                  .with("role", "avocat")
                  .with("name", "Ada")
                  .with("scope", "client"));
    }
    assertThat(heard.events)
        .containsExactlyInAnyOrder(
            new HolderSet(dossier.id(), "avocat"), new HolderSet(second.id(), "avocat"));
  }

  @Test
  void simultaneousBindingsLeaveOneHolder() throws Exception {
    var scope = Scope.dossier(dossier.id());
    var ada = someone(IntervenantKind.PARTNER, "Ada");
    var bob = someone(IntervenantKind.PARTNER, "Bob");
    var pool = Executors.newFixedThreadPool(4);
    var all = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 12; i++) {
      var who = i % 2 == 0 ? ada : bob;
      all.add(() -> holders.bind(scope, "avocat", who));
    }
    for (var done : pool.invokeAll(all)) {
      done.get();
    }
    pool.shutdown();
    assertThat(holders.holders(dossier.id(), "avocat")).hasSize(1);
  }

  // Repères

  @Test
  void setsAndUnsetsARepere() {
    reperes.define(new Repere("date_audience", "Date d’audience", RepereKind.DATE));
    reperes.set(dossier.id(), "date_audience", "2026-05-04");
    assertThat(reperes.get(dossier.id(), "date_audience")).contains(LocalDate.of(2026, 5, 4));
    reperes.unset(dossier.id(), "date_audience");
    assertThat(reperes.get(dossier.id(), "date_audience")).isEmpty();
    assertThat(heard.events)
        .containsExactly(
            new RepereSet(dossier.id(), "date_audience"),
            new RepereSet(dossier.id(), "date_audience"));
  }

  @Test
  @Tag("F-84")
  void tellsTheOldAndTheNewValueOfARepere() {
    reperes.define(new Repere("date_audience", "Date d’audience", RepereKind.DATE));
    reperes.set(dossier.id(), "date_audience", "2026-05-04");
    reperes.set(dossier.id(), "date_audience", "2026-05-05");
    assertThat(last(dossier).details())
        .isEqualTo(Map.of("label", "Date d’audience", "old", "2026-05-04", "new", "2026-05-05"));
  }

  @Test
  void settingTheSameValueAgainChangesNothing() {
    reperes.define(new Repere("solde_caf", "Solde CAF", RepereKind.MONEY));
    reperes.set(dossier.id(), "solde_caf", "10");
    var before = history(dossier).size();
    reperes.set(dossier.id(), "solde_caf", "10.00");
    assertThat(history(dossier)).hasSize(before);
    assertThat(heard.events).hasSize(1);
  }

  @Test
  void refusesAValueOfAnotherKindAndKeepsTheOldOne() {
    reperes.define(new Repere("date_audience", "Date d’audience", RepereKind.DATE));
    reperes.set(dossier.id(), "date_audience", "2026-05-04");
    assertThatThrownBy(() -> reperes.set(dossier.id(), "date_audience", "demain"))
        .isInstanceOfSatisfying(
            RepereRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("repere.value.DATE"));
    assertThat(reperes.get(dossier.id(), "date_audience")).contains(LocalDate.of(2026, 5, 4));
  }

  @Test
  void refusesARepereThatIsNotDefined() {
    assertThatThrownBy(() -> reperes.set(dossier.id(), "inconnu", "x"))
        .isInstanceOfSatisfying(
            RepereRefused.class, refused -> assertThat(refused.code()).isEqualTo("repere.unknown"));
  }

  @Test
  void keepsTheKindOfARepereThatHasValues() {
    var date = new Repere("date_bail", "Date du bail", RepereKind.DATE);
    reperes.define(date);
    reperes.set(dossier.id(), "date_bail", "2020-01-01");
    assertThatThrownBy(() -> reperes.define(new Repere("date_bail", "x", RepereKind.TEXT)))
        .isInstanceOf(RepereRefused.class);
    reperes.define(new Repere("date_bail", "Signature du bail", RepereKind.DATE));
    assertThat(reperes.find("date_bail"))
        .hasValueSatisfying(r -> assertThat(r.label()).isEqualTo("Signature du bail"));
  }

  // Facts

  @Test
  @Tag("F-43")
  void knowsTheClientsName() {
    assertThat(facts.root(dossier.id(), "client"))
        .containsEntry("nom", "Élodie Faure")
        .containsEntry("courriel", "e.faure@example.fr")
        .containsEntry("type", "person");
  }

  @Test
  @Tag("F-44")
  void knowsTheAmountWithTwoDecimals() {
    assertThat(facts.root(dossier.id(), "dossier"))
        .containsEntry("montant", new BigDecimal("12480.00"))
        .containsEntry("solde", new BigDecimal("0.50"))
        .containsEntry("echeance", LocalDate.of(2026, 6, 30));
  }

  @Test
  @Tag("F-45")
  void knowsTheRepereAndThatItIsEmpty() {
    reperes.define(new Repere("date_audience", "Date d’audience", RepereKind.DATE));
    assertThat(facts.root(dossier.id(), "repere")).containsEntry("date_audience", null);
    reperes.set(dossier.id(), "date_audience", "2026-05-04");
    assertThat(facts.root(dossier.id(), "repere"))
        .containsEntry("date_audience", LocalDate.of(2026, 5, 4));
  }

  @Test
  @Tag("F-46")
  void knowsTheIntervenantOfTheMoment() {
    holders.bind(Scope.client(client.id()), "avocat", someone(IntervenantKind.PARTNER, "Ada"));
    assertThat(facts.root(dossier.id(), "intervenant"))
        .containsEntry("avocat", Map.of("nom", "Ada", "courriel", "ada@example.fr"));
    holders.bind(Scope.dossier(dossier.id()), "avocat", someone(IntervenantKind.PARTNER, "Bob"));
    assertThat(facts.root(dossier.id(), "intervenant"))
        .containsEntry("avocat", Map.of("nom", "Bob", "courriel", "bob@example.fr"));
  }

  @Test
  @Tag("F-46")
  void aRoleThatNobodyHoldsIsKnownAndEmpty() {
    var empty = new HashMap<String, Object>();
    empty.put("nom", null);
    empty.put("courriel", null);
    assertThat(facts.root(dossier.id(), "intervenant")).containsEntry("huissier", empty);
  }

  @Test
  void joinsTheNamesOfSeveralHolders() {
    roles.save("locataire", "Locataire");
    holders.share(Scope.client(client.id()), "locataire", someone(IntervenantKind.CONTACT, "Ann"));
    holders.share(Scope.client(client.id()), "locataire", someone(IntervenantKind.CONTACT, "Ben"));
    assertThat(facts.root(dossier.id(), "intervenant"))
        .containsEntry(
            "locataire", Map.of("nom", "Ann, Ben", "courriel", "ann@example.fr, ben@example.fr"));
  }

  @Test
  void everyFactHasAKindAndEveryKindAFact() {
    var paths = new ArrayList<String>();
    for (var root : facts.roots()) {
      facts
          .root(dossier.id(), root)
          .forEach(
              (name, value) -> {
                if (value instanceof Map<?, ?> inner) {
                  inner.keySet().forEach(key -> paths.add(root + "." + name + "." + key));
                } else {
                  paths.add(root + "." + name);
                }
              });
    }
    assertThat(names.kinds().keySet()).containsExactlyInAnyOrderElementsOf(paths);
    assertThat(names.kinds())
        .containsEntry("dossier.montant", FactKind.MONEY)
        .containsEntry("intervenant.huissier.nom", FactKind.TEXT);
  }

  @Test
  void namesThePersonInCharge() {
    intervenants.create(
        new NewIntervenant(IntervenantKind.INTERNAL, "Camille Martin", null, dossier.owner()));
    assertThat(facts.root(dossier.id(), "dossier")).containsEntry("responsable", "Camille Martin");
  }

  @Test
  void knowsNothingOfOtherRootsAndDossiers() {
    assertThatThrownBy(() -> facts.root(dossier.id(), "systeme"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> facts.root("none", "dossier"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Journal

  @Test
  @Tag("F-84")
  @Tag("F-86")
  void anEntryComesBackAsItWasWritten() {
    var place = new Entry.Place("run", "contentieux", 3, "step", "action", 2);
    var entry =
        Entry.of("action_opened", dossier.id())
            .in(place)
            .with("title", "Écrire \"à\" \u0000 l’huissier")
            .with("due", null);
    journal.write(new Author(Author.Kind.PARTNER, "maitre"), entry);
    var line = history(dossier).get(1);
    assertThat(line.entry()).isEqualTo(entry);
    assertThat(line.author()).isEqualTo(new Author(Author.Kind.PARTNER, "maitre"));
  }

  @Test
  @Tag("F-85")
  void anEntryIsDatedToTheMillisecond() {
    assertThat(history(dossier).get(0).at()).isEqualTo(StoresTestSetup.NOW);
  }

  @Test
  @Tag("F-84")
  void anOpeningIsTheFirstEntry() {
    assertThat(history(dossier)).hasSize(1);
    assertThat(last(dossier))
        .isEqualTo(
            Entry.of("dossier_created", dossier.id()).with("reference", dossier.reference()));
  }

  @Test
  void theHistoryIsReadFromPageToPage() {
    for (int i = 0; i < 4; i++) {
      journal.write(Entry.of("step_entered", dossier.id()).with("name", i));
    }
    var first = journal.of(dossier.id(), 0, 3);
    var rest = journal.of(dossier.id(), first.get(2).id(), 3);
    assertThat(first).hasSize(3);
    assertThat(rest)
        .extracting(line -> line.entry().details().get("name"))
        .containsExactly("2", "3");
  }

  @Test
  void cutsWhatItsColumnsCannotHold() {
    journal.write(
        new Author(Author.Kind.USER, "a".repeat(63) + "𝄞"),
        Entry.of("k".repeat(80), dossier.id()));
    var line = history(dossier).get(1);
    assertThat(line.author().id()).isEqualTo("a".repeat(63));
    assertThat(line.entry().kind()).hasSize(60);
  }

  @Test
  @Tag("F-86")
  void namesPeopleByIntervenantThenByAccount() {
    intervenants.create(
        new NewIntervenant(IntervenantKind.INTERNAL, "Camille Martin", null, client.reference()));
    var names = people.now();
    assertThat(names.account(client.reference())).isEqualTo("Camille Martin");
    assertThat(names.account("ines.lopez")).isEqualTo("Inès Lopez");
    assertThat(names.account("nobody")).isEqualTo("nobody");
    assertThat(names.role("avocat")).isEqualTo("Avocat");
    assertThat(names.role("unknown")).isEqualTo("unknown");
  }
}
