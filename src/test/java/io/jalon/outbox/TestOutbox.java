package io.jalon.outbox;

import io.jalon.AdjustableClock;
import io.jalon.Database;
import io.jalon.journal.Authors;
import io.jalon.known.OfficeStamp;
import io.jalon.outbox.Outbox.Fate;
import io.jalon.outbox.Outbox.Mail;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole outbox on a database of its own, with words to tell stories about mails. */
public final class TestOutbox implements AutoCloseable {

  /** When the stories begin. */
  public final AdjustableClock clock = new AdjustableClock("2026-03-12T09:00:00Z");

  /** The template that sends the mails of {@link #queue}. */
  static final String TOPIC = "contentieux";

  /** What was told of mails, in order. */
  final List<Fate> fates = new CopyOnWriteArrayList<>();

  private static final RetrySettings RETRIES =
      new RetrySettings(
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              Duration.ofHours(1)),
          Duration.ofDays(4));

  private MailSettings settings = settings(Duration.ZERO, Duration.ZERO);

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private TestOutbox(Database database, @Nullable JavaMailSender server, Class<?>... more) {
    var dataSource = database.fresh();
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MailSettings.class, () -> settings);
    context.registerBean(RetrySettings.class, () -> RETRIES);
    context.registerBean(MailFiles.class, () -> file -> Optional.empty());
    if (server != null) {
      context.registerBean(JavaMailSender.class, () -> server);
    }
    context.registerBean(Listener.class, () -> new Listener(fates));
    context.register(
        Transactions.class,
        Authors.class,
        MailComposer.class,
        MailTexts.class,
        MailServer.class,
        MailRows.class,
        MailCarrier.class,
        JdbcOutbox.class,
        OutboxQueue.class,
        Holds.class,
        OfficeStamp.class,
        Gaps.class,
        Departures.class,
        OutboxRows.class,
        OutboxLeases.class,
        OutboxLedger.Rules.class,
        OutboxLedger.class,
        OutboxDispatcher.class);
    if (more.length > 0) {
      context.register(more);
    }
  }

  /** An outbox with a mail server; {@code more} are further components. */
  public static TestOutbox on(Database database, JavaMailSender server, Class<?>... more) {
    return new TestOutbox(database, server, more);
  }

  /** An outbox without a mail server. */
  public static TestOutbox withoutServer(Database database, Class<?>... more) {
    return new TestOutbox(database, null, more);
  }

  /** A sender for a server on this machine. */
  public static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    return sender;
  }

  /** A component of this story's own, before {@link #start}. */
  public <T> TestOutbox with(Class<T> type, T bean) {
    context.registerBean(type, () -> bean);
    return this;
  }

  /** How long mails can be taken back here, before {@link #start}. */
  public TestOutbox takeBack(Duration time) {
    settings = settings(time, settings.gap());
    return this;
  }

  /** How much time passes between two mails to one person here, before {@link #start}. */
  public TestOutbox gap(Duration time) {
    settings = settings(settings.takeBack(), time);
    return this;
  }

  private static MailSettings settings(Duration takeBack, Duration gap) {
    return new MailSettings("cabinet@jalon.example", "Cabinet Élan", takeBack, gap);
  }

  public TestOutbox start() {
    context.refresh();
    return this;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Does something in one transaction. */
  public void inTransaction(Runnable work) {
    new TransactionTemplate(bean(JdbcTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  void queue(String key) {
    queue(mail(key));
  }

  void queue(Mail mail) {
    inTransaction(() -> bean(Outbox.class).queue(mail, TOPIC));
  }

  boolean cancel(String key) {
    return answer(() -> bean(Outbox.class).cancel(key));
  }

  /** Takes back what has lost its cause. */
  boolean withdraw(String key, String why) {
    return answer(() -> bean(Outbox.class).withdraw(key, why));
  }

  /** Holds the mails of {@link #queue}. */
  boolean hold() {
    return answer(() -> bean(Holds.class).hold(TOPIC, "Erreur dans le texte"));
  }

  boolean release() {
    return answer(() -> bean(Holds.class).release(TOPIC));
  }

  private boolean answer(BooleanSupplier work) {
    return Boolean.TRUE.equals(
        new TransactionTemplate(bean(JdbcTransactionManager.class))
            .execute(status -> work.getAsBoolean()));
  }

  static Mail mail(String key) {
    return new Mail(
        key,
        "Zoé Çelik",
        "zoe@exemple.fr",
        "Relance n° 1 : loyer impayé",
        "Bonjour Zoé,\n\nÀ vous.");
  }

  public int deliver() {
    return bean(OutboxDispatcher.class).deliverDue();
  }

  /** Lets time pass, and delivers what is due then. */
  public int deliverAfter(Duration time) {
    clock.advance(time);
    return deliver();
  }

  String status(String key) {
    return jdbc()
        .sql("select status from outbox where item_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }

  int attempts(String key) {
    return jdbc()
        .sql("select attempts from outbox where item_key = ?")
        .param(key)
        .query(Integer.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }

  /** A server that takes a mail and takes the program down with it. */
  static JavaMailSender crashingAfter(JavaMailSenderImpl server) {
    return new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage message) {
        server.send(message);
        throw new IllegalStateException("the machine is gone");
      }
    };
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  static class Listener {

    private final List<Fate> fates;

    Listener(List<Fate> fates) {
      this.fates = fates;
    }

    @EventListener
    void on(Fate fate) {
      fates.add(fate);
    }
  }
}
