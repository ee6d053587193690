package io.jalon.message;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jalon.Database;
import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.RoleHolders;
import io.jalon.expression.Contents;
import io.jalon.expression.FactType;
import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.Origins;
import io.jalon.outbox.TestOutbox;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** The messages of one run on one dossier, with words to tell what becomes of them. */
final class TestMessages implements AutoCloseable {

  static final String DOSSIER = "d0000000-0000-0000-0000-000000000001";
  static final Place PLACE = new Place("run-1", "contentieux", 3, "amiable", "relance", 1);

  private final TestOutbox outbox;
  private final RoleHolders holders = mock(RoleHolders.class);
  private final Map<String, @Nullable Object> client = new HashMap<>();

  TestMessages(Database database, @Nullable JavaMailSender server) {
    Class<?>[] components = {
      Authors.class,
      Origins.class,
      Journal.class,
      MessageDrafts.class,
      MessageRows.class,
      MessageFates.class,
      Messages.class
    };
    outbox =
        (server == null
                ? TestOutbox.withoutServer(database, components)
                : TestOutbox.on(database, server, components))
            .with(RoleHolders.class, holders)
            .with(Contents.class, contents())
            .start();
    client.put("nom", "Zoé Çelik");
    client.put("ville", null);
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

  private static Contents contents() {
    var time = new OfficeTime(Clock.systemUTC(), "Europe/Paris", "fr-FR");
    return new Contents(new OfficeFormat(time), "[non renseigné]");
  }

  /** Somebody who holds the role {@code locataire}, beside those named before. */
  void held(Intervenant... intervenants) {
    when(holders.holders(any(), any(), eq("locataire"))).thenReturn(List.of(intervenants));
  }

  static Intervenant holder(String name, @Nullable String email) {
    return new Intervenant(name, IntervenantKind.CONTACT, name, email, null, true);
  }

  void clientIsNamed(String name) {
    client.put("nom", name);
  }

  List<Message> prepare(String subject, String body) {
    return prepare(PLACE, subject, body);
  }

  List<Message> prepare(Place place, String subject, String body) {
    var order = new Messages.Order(place, DOSSIER, "relance_1", subject, body, "locataire");
    return messages().prepare(order, facts(), VOCABULARY);
  }

  Messages messages() {
    return outbox.bean(Messages.class);
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
      new Vocabulary(Map.of("client.nom", FactType.TEXT, "client.ville", FactType.TEXT));

  private Facts facts() {
    return new Facts() {
      @Override
      public boolean knows(String root) {
        return root.equals("client");
      }

      @Override
      public Object root(String name) {
        return Objects.requireNonNull(knows(name) ? client : null);
      }
    };
  }

  @Override
  public void close() {
    outbox.close();
  }
}
