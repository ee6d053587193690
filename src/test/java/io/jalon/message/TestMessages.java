package io.jalon.message;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jalon.Database;
import io.jalon.absence.StandIns;
import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Sight;
import io.jalon.expression.Contents;
import io.jalon.expression.FactType;
import io.jalon.expression.Facts;
import io.jalon.expression.Feel;
import io.jalon.expression.Typography;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.Origins;
import io.jalon.outbox.TestOutbox;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;

/** The messages of one run on one dossier, with words to tell what becomes of them. */
final class TestMessages implements AutoCloseable {

  static final String DOSSIER = "d0000000-0000-0000-0000-000000000001";
  static final Place PLACE = new Place("run-1", "contentieux", 3, "amiable", "relance", 1);

  private static final OfficeTime TIME = new OfficeTime(Clock.systemUTC(), "Europe/Paris", "fr-FR");

  private final TestOutbox outbox;
  private final RoleHolders holders = mock(RoleHolders.class);
  private final Intervenants intervenants = mock(Intervenants.class);
  private final Map<String, @Nullable Object> client = new HashMap<>();
  private final Map<String, @Nullable Object> dossier = new HashMap<>();
  private Message.Channel channel = Message.Channel.EMAIL;
  private @Nullable String cause;
  private boolean keep;

  TestMessages(Database database, @Nullable JavaMailSender server) {
    this(database, server, Duration.ZERO);
  }

  /** Messages that can be taken back for a while. */
  TestMessages(Database database, @Nullable JavaMailSender server, Duration takeBack) {
    Class<?>[] components = {
      Origins.class,
      Journal.class,
      Recipients.class,
      Attachments.class,
      MessageDrafts.class,
      MessageRepeats.class,
      MessageRows.class,
      LetterRows.class,
      MessageFates.class,
      MessageCauses.class,
      MessageHolds.class,
      Sight.class,
      MessageSearch.class,
      MessageCommands.Writing.class,
      MessageCommands.class,
      MessageEdits.Marks.class,
      MessageEdits.class,
      CauseCheck.class,
      ReplyTo.class,
      Mails.class,
      Releases.Ways.class,
      Releases.class,
      MessageFacts.class,
      Messages.class
    };
    outbox =
        (server == null
                ? TestOutbox.withoutServer(database, components)
                : TestOutbox.on(database, server, components))
            .takeBack(takeBack)
            .with(RoleHolders.class, holders)
            .with(Intervenants.class, intervenants)
            .with(Dossiers.class, mock(Dossiers.class))
            .with(Documents.class, mock(Documents.class))
            .with(Typography.class, new Typography(TIME))
            .with(StandIns.class, mock(StandIns.class))
            .with(FactsNow.class, new Now())
            .with(RunStates.class, run -> false)
            .with(Feel.class, new Feel(TIME))
            .with(Troubles.class, new Troubles())
            .with(Contents.class, new Contents(new OfficeFormat(TIME), "[non renseigné]"))
            .start();
    client.put("nom", "Zoé Çelik");
    client.put("ville", null);
    owes("1250.00");
    insertRun();
  }

  private void insertRun() {
    outbox
        .jdbc()
        .sql(
            "insert into client (id, reference, name, kind, created_at) values ('c', 'C-1', 'Zoé',"
                + " 'person', current_timestamp)")
        .update();
    outbox
        .jdbc()
        .sql(
            "insert into dossier (id, reference, client_id, type, status, team, created_at) values"
                + " (?, 'D-1', 'c', 't', 'ouvert', 'g', current_timestamp)")
        .param(DOSSIER)
        .update();
    outbox
        .jdbc()
        .sql(
            "insert into run (id, template_id, version, dossier_id, launched_at, launched_by)"
                + " values ('run-1', 'contentieux', 3, ?, current_timestamp, 'anne')")
        .param(DOSSIER)
        .update();
  }

  /** Somebody who holds the role {@code locataire}, beside those named before. */
  void held(Intervenant... intervenants) {
    when(holders.holders(any(), any(), eq("locataire"))).thenReturn(List.of(intervenants));
    for (var intervenant : intervenants) {
      when(this.intervenants.find(intervenant.id())).thenReturn(Optional.of(intervenant));
    }
  }

  /** What the client owes from now on. */
  void owes(String balance) {
    dossier.put("solde", new BigDecimal(balance));
  }

  /** The condition of what is released from now on. */
  void releasedWhile(String condition) {
    cause = condition;
  }

  /** What is released from now on leaves even when its cause is gone. */
  void kept() {
    keep = true;
  }

  void release() {
    release(PLACE);
  }

  void release(Place place) {
    messages().release(place, new Message.Terms("gestionnaire", cause, keep));
  }

  /** Does something to messages whose cause pauses or ends. */
  void inTransaction(Consumer<MessageCauses> work) {
    outbox.inTransaction(() -> work.accept(outbox.bean(MessageCauses.class)));
  }

  /** Where the messages of the dossier stand, in order. */
  List<MessageSearch.State> states() {
    var search = outbox.bean(MessageSearch.class);
    return search.of(DOSSIER, null).stream()
        .map(
            found ->
                Arrays.stream(MessageSearch.State.values())
                    .filter(state -> search.of(DOSSIER, state).contains(found))
                    .reduce(
                        (one, two) -> {
                          throw new AssertionError(found + " is " + one + " and " + two);
                        })
                    .orElseThrow())
        .toList();
  }

  MessageCommands commands() {
    return outbox.bean(MessageCommands.class);
  }

  /** The messages that somebody was told of, because they have failed or are in doubt. */
  List<Message> troubles() {
    return outbox.bean(Troubles.class).told;
  }

  private static final class Troubles {

    private final List<Message> told = new ArrayList<>();

    @EventListener
    void on(MessageTroubled event) {
      told.add(event.message());
    }
  }

  static Intervenant holder(String name, @Nullable String email) {
    return new Intervenant(name, IntervenantKind.CONTACT, name, email, null, true, null);
  }

  /** What is prepared from now on is a letter. */
  void onPaper() {
    channel = Message.Channel.LETTER;
  }

  void clientIsNamed(String name) {
    client.put("nom", name);
  }

  List<Message> prepare(String subject, String body) {
    return prepare(PLACE, subject, body);
  }

  List<Message> prepare(Place place, String subject, String body) {
    var order =
        new Messages.Order(
            place,
            DOSSIER,
            "relance_1",
            subject,
            body,
            "locataire",
            channel,
            new Message.Terms("gestionnaire", null, false),
            List.of());
    return messages().prepare(order, new Now().of(DOSSIER, order.place()), VOCABULARY);
  }

  Messages messages() {
    return outbox.bean(Messages.class);
  }

  Mails mails() {
    return outbox.bean(Mails.class);
  }

  TestOutbox outbox() {
    return outbox;
  }

  /** The only message of {@link #PLACE}. */
  Message message() {
    var all = messages().at(PLACE);
    if (all.size() != 1) {
      throw new AssertionError("not one message: " + all);
    }
    return all.get(0);
  }

  /** The kinds of the lines of the history, in order. */
  List<String> history() {
    return lines().stream().map(line -> line.entry().kind()).toList();
  }

  /** The only line of a kind. */
  JournalEntry line(String kind) {
    return lines().stream()
        .filter(line -> line.entry().kind().equals(kind))
        .reduce(
            (a, b) -> {
              throw new AssertionError("several lines: " + kind);
            })
        .orElseThrow(() -> new AssertionError("no line " + kind + " in " + lines()));
  }

  Entry entry(String kind) {
    return line(kind).entry();
  }

  private List<JournalEntry> lines() {
    return outbox.bean(Journal.class).of(DOSSIER, 0, 1000);
  }

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "client.nom", FactType.TEXT,
              "client.ville", FactType.TEXT,
              "dossier.solde", FactType.MONEY));

  private final class Now implements FactsNow {

    @Override
    public Vocabulary vocabulary() {
      return VOCABULARY;
    }

    @Override
    public Facts of(String dossierId, Place place) {
      return new Facts() {
        @Override
        public boolean knows(String root) {
          return root.equals("client") || root.equals("dossier");
        }

        @Override
        public Object root(String name) {
          return Objects.requireNonNull(
              name.equals("client") ? client : name.equals("dossier") ? dossier : null);
        }
      };
    }
  }

  @Override
  public void close() {
    outbox.close();
  }
}
