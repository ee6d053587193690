package io.jalon.action;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jalon.AdjustableClock;
import io.jalon.Database;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.DossierFacts;
import io.jalon.dossier.FactNames;
import io.jalon.dossier.HolderRules;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.expression.FactType;
import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.message.FactsNow;
import io.jalon.message.RunStates;
import io.jalon.print.PrintedPages;
import io.jalon.run.Launcher;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Availabilities;
import io.jalon.template.MessageContent;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.StepNames;
import io.jalon.template.Templates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run on one dossier, with every action that exists and words for what it leaves behind: the
 * real modules on a real database, without an engine.
 */
final class TestActions implements AutoCloseable {

  static final String DOSSIER = "d0000000-0000-0000-0000-000000000001";
  static final Place PLACE = new Place("run-1", "contentieux", 3, "amiable", "acte", 1);

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  final AdjustableClock clock = new AdjustableClock("2026-03-12T09:00:00Z");
  final Templates templates = mock(Templates.class);
  final Launcher launcher = mock(Launcher.class);
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, @Nullable Instant> dates = new HashMap<>();

  TestActions(Database database) {
    var source = database.fresh();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "jalon.office.zone", "Europe/Paris",
                    "jalon.office.locale", "fr-FR",
                    "jalon.mail.from", "cabinet@jalon.example",
                    "jalon.mail.name", "Cabinet")));
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Templates.class, () -> templates);
    context.registerBean(Availabilities.class, () -> mock(Availabilities.class));
    context.registerBean(StepNames.class, () -> mock(StepNames.class));
    context.registerBean(Launcher.class, () -> launcher);
    context.registerBean(TaskCommands.class, () -> mock(TaskCommands.class));
    context.registerBean(PrintedPages.class, () -> mock(PrintedPages.class));
    context.registerBean(Accounts.class, () -> mock(Accounts.class));
    context.registerBean(FactsNow.class, () -> mock(FactsNow.class));
    context.registerBean(RunStates.class, () -> run -> false);
    context.registerBean(WaitingActions.class, () -> mock(WaitingActions.class));
    context.registerBean(HolderRules.class, () -> mock(HolderRules.class));
    context.registerBean("messageSource", ResourceBundleMessageSource.class, TestActions::texts);
    context.register(Modules.class);
    context.refresh();
    insertRun();
  }

  private static ResourceBundleMessageSource texts() {
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("messages");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  private void insertRun() {
    sql(
        "insert into client (id, reference, name, kind, created_at)"
            + " values ('c', 'C-1', 'Zoé Çelik', 'person', current_timestamp)");
    sql(
        "insert into dossier (id, reference, client_id, type, status, team, balance, created_at)"
            + " values ('"
            + DOSSIER
            + "', 'LOC-1', 'c', 'impaye', 'ouvert', 'gestionnaires', 1250.10, current_timestamp)");
    sql(
        "insert into run (id, template_id, version, dossier_id, launched_at, launched_by)"
            + " values ('run-1', 'contentieux', 3, '"
            + DOSSIER
            + "', current_timestamp, 'camille')");
    var template =
        new SequenceTemplate(
            "contentieux",
            "Contentieux locatif",
            "contentieux",
            Map.of(),
            List.of(),
            Map.of(
                "lettre", new MessageContent("Lettre à ${client.nom}", "Bonjour ${client.nom},")),
            List.of());
    when(templates.template(any(), anyInt())).thenReturn(template);
  }

  void sql(String statement) {
    bean(JdbcClient.class).sql(statement).update();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A setting of the action, as modelled. */
  TestActions with(String name, String value) {
    settings.put("jalon." + name, value);
    return this;
  }

  /** When a rule comes true; a rule without a date waits for its repère. */
  TestActions dated(String rule, @Nullable Instant at) {
    dates.put(rule, at);
    return this;
  }

  /** What an action works with, its dossier's facts as of now. */
  ActionContext context() {
    return at(PLACE);
  }

  ActionContext at(Place place) {
    return new ActionContext(place, DOSSIER, settings, facts(), vocabulary(), dates::get);
  }

  /** Runs the effect of a kind in a transaction, as the engine does. */
  Outcome run(String kind) {
    with("kind", kind);
    return inTransaction(() -> bean(Effects.class).run(context()));
  }

  <T> T inTransaction(java.util.function.Supplier<T> work) {
    return new TransactionTemplate(bean(JdbcTransactionManager.class))
        .execute(status -> work.get());
  }

  private Facts facts() {
    var facts = bean(DossierFacts.class);
    return new Facts() {
      @Override
      public boolean knows(String root) {
        return facts.roots().contains(root);
      }

      @Override
      public @Nullable Object root(String name) {
        return facts.root(DOSSIER, name);
      }
    };
  }

  private Vocabulary vocabulary() {
    var types = new HashMap<String, FactType>();
    bean(FactNames.class)
        .kinds()
        .forEach((path, kind) -> types.put(path, FactType.valueOf(kind.name())));
    return new Vocabulary(types);
  }

  void repere(String id, String label, RepereKind kind) {
    bean(Reperes.class).define(new Repere(id, label, kind));
  }

  /** The value of a repère as it is kept, or {@code null}. */
  @Nullable String repere(String id) {
    return bean(Reperes.class).get(DOSSIER, id).map(Object::toString).orElse(null);
  }

  /** Somebody who holds a role on the dossier and signs in with an account. */
  void held(String role, String name, @Nullable String account) {
    var id = "i-" + name;
    var kind = account == null ? IntervenantKind.CONTACT : IntervenantKind.INTERNAL;
    var someone = new Intervenant(id, kind, name, null, account, true, null);
    bean(JdbcClient.class)
        .sql(
            "insert into intervenant (id, kind, name, account, active, created_at)"
                + " values (?, ?, ?, ?, true, current_timestamp)")
        .params(someone.id(), kind.name(), name, account)
        .update();
    bean(JdbcClient.class)
        .sql(
            "insert into role_holder (id, role_id, intervenant_id, dossier_id) values (?, ?, ?, ?)")
        .params("h-" + name, role, id, DOSSIER)
        .update();
  }

  /** An open task of the action. */
  void open(String id, @Nullable String assignee, @Nullable Instant due) {
    var task =
        new Task(
            id,
            "run-1",
            DOSSIER,
            "amiable",
            "acte",
            1,
            "huissier",
            "task",
            "Signifier l’acte",
            "",
            assignee,
            TaskStatus.OPEN,
            null,
            null,
            due,
            clock.instant(),
            null,
            null);
    inTransaction(
        () -> {
          bean(Tasks.class).opened(task, "{}", "step_entered");
          return id;
        });
  }

  /** The lines of a kind in the history. */
  List<Entry> told(String kind) {
    return bean(Journal.class).of(DOSSIER, 0, 1000).stream()
        .map(JournalEntry::entry)
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }

  /** The only line of a kind. */
  Map<String, String> line(String kind) {
    var lines = told(kind);
    if (lines.size() != 1) {
      throw new AssertionError(kind + ": " + lines);
    }
    return lines.get(0).details();
  }

  Set<String> kinds() {
    return Set.copyOf(
        bean(Journal.class).of(DOSSIER, 0, 1000).stream().map(e -> e.entry().kind()).toList());
  }

  @Override
  public void close() {
    context.close();
  }

  /** The modules that actions work with; the REST calls stay outside. */
  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @ComponentScan(
      basePackages = {
        "io.jalon.absence",
        "io.jalon.action",
        "io.jalon.calendar",
        "io.jalon.dossier",
        "io.jalon.expression",
        "io.jalon.journal",
        "io.jalon.known",
        "io.jalon.message",
        "io.jalon.outbox",
        "io.jalon.run",
        "io.jalon.task"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {"io\\.jalon\\.\\w+\\.api\\..*", ".*Test.*", ".*(Outbox|Call)Poller"}))
  static class Modules {

    @Bean
    static PropertySourcesPlaceholderConfigurer placeholders() {
      return new PropertySourcesPlaceholderConfigurer();
    }
  }
}
