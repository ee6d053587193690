package io.jalon.outbox.http;

import io.jalon.AdjustableClock;
import io.jalon.Database;
import io.jalon.journal.Entry.Place;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.CallOwner;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.HttpCalls.NewCall;
import io.jalon.outbox.HttpRequest;
import io.jalon.outbox.Secrets;
import io.jalon.outbox.TestSecrets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls on a database of their own, with a program to call and a run that listens. */
final class TestHttpCalls implements AutoCloseable {

  static final Place PLACE = new Place("run", "relance", 1, "etape", "appel", 1);

  final AdjustableClock clock = new AdjustableClock("2026-03-12T09:00:00Z");
  final OtherProgram program = new OtherProgram();
  final List<CallFate> fates = new CopyOnWriteArrayList<>();
  final Owner owner = new Owner();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  TestHttpCalls(Database database) {
    var dataSource = database.fresh();
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Secrets.class, () -> TestSecrets.of(Map.of("cle", "s3cret")));
    context.registerBean(
        AllowedHosts.class, () -> new AllowedHosts(List.of("127.0.0.1:" + program.port())));
    context.registerBean(Doors.class, () -> new Doors(Doors::ofMachine));
    context.registerBean(CallOwner.class, () -> owner);
    context.registerBean(Listener.class, () -> new Listener(fates));
    context.register(
        Transactions.class,
        CallRows.class,
        CallMoves.class,
        CallPolicy.class,
        CallLedger.Surroundings.class,
        CallLedger.class,
        CallDispatcher.class,
        HttpSender.class,
        JdbcHttpCalls.class);
    context.refresh();
    aRun(context.getBean(JdbcClient.class));
  }

  private static void aRun(JdbcClient jdbc) {
    var now = "timestamp with time zone '2026-03-12 09:00:00+00'";
    jdbc.sql(
            "insert into client (id, reference, name, kind, created_at) values ('c', 'C', 'C', 'person', "
                + now
                + ")")
        .update();
    jdbc.sql(
            "insert into dossier (id, reference, client_id, type, status, team, created_at) values ('d', 'D', 'c', 't', 's', 'e', "
                + now
                + ")")
        .update();
    jdbc.sql(
            "insert into run (id, template_id, version, dossier_id, launched_at, launched_by) values ('run', 'relance', 1, 'd', "
                + now
                + ", 'x')")
        .update();
  }

  HttpCalls calls() {
    return context.getBean(HttpCalls.class);
  }

  CallLedger ledger() {
    return context.getBean(CallLedger.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  /** Queues a call with some retries. */
  void queue(String method, int retries) {
    queue(new HttpRequest(method, program.url("/x"), Map.of(), "", "", 5, retries));
  }

  void queue(HttpRequest request) {
    inTransaction(() -> calls().queue(call(request)));
  }

  static NewCall call(HttpRequest request) {
    return new NewCall(
        PLACE,
        "d",
        "gestionnaire",
        request,
        List.of(
            new AnswerField("score", AnswerField.Type.NUMBER, "/score"),
            new AnswerField("ville", AnswerField.Type.TEXT, "/adresse/ville")));
  }

  void inTransaction(Runnable work) {
    new TransactionTemplate(context.getBean(JdbcTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  /** Makes what is due. */
  void callDue() {
    context.getBean(CallDispatcher.class).callDue();
  }

  void callAfter(Duration time) {
    clock.advance(time);
    callDue();
  }

  /** The only call, as it is now. */
  HttpCall now() {
    return calls().last("run", "appel", 1).orElseThrow();
  }

  @Override
  public void close() {
    context.close();
    program.close();
  }

  /** A run that does as it is told. */
  static final class Owner implements CallOwner {

    Leave leave = Leave.GO;
    Receipt receipt = Receipt.TAKEN;
    final List<HttpCall> given = new CopyOnWriteArrayList<>();

    @Override
    public void lock(HttpCall call) {}

    @Override
    public Leave mayLeave(HttpCall call) {
      return leave;
    }

    @Override
    public Receipt give(HttpCall call) {
      given.add(call);
      return receipt;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  static class Listener {

    private final List<CallFate> fates;

    Listener(List<CallFate> fates) {
      this.fates = fates;
    }

    @EventListener
    void on(CallFate fate) {
      fates.add(fate);
    }
  }
}
