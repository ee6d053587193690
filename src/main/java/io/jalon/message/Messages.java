package io.jalon.message;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.message.Message.Terms;
import io.jalon.message.MessageDrafts.Earlier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages of runs: written, let go or refused, and read again as they left. */
@Component
public class Messages {

  private final MessageDrafts drafts;
  private final MessageRows rows;
  private final Changes changes;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  /** What lets messages go, or takes them back. */
  @Component
  record Changes(Releases releases, MessageCauses causes, MessageFacts facts) {}

  Messages(
      MessageDrafts drafts,
      MessageRows rows,
      Changes changes,
      Journal journal,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.rows = rows;
    this.changes = changes;
    this.journal = journal;
    this.events = events;
  }

  /**
   * What is to be written, to whom.
   *
   * @param place in which run, for which step, action and pass
   * @param dossierId about which dossier
   * @param contentId the content's name in the template
   * @param subject the content's subject, with its tags
   * @param body the content's text, with its tags
   * @param toRole the role whose holders receive it
   * @param channel how it goes
   * @param terms under which it leaves
   * @param attach the names of the documents that go along
   */
  public record Order(
      Place place,
      String dossierId,
      String contentId,
      String subject,
      String body,
      String toRole,
      Message.Channel channel,
      Terms terms,
      List<String> attach) {

    /** An e-mail, which leaves in any case. */
    public Order(
        Place place,
        String dossierId,
        String contentId,
        String subject,
        String body,
        String toRole) {
      this(
          place,
          dossierId,
          contentId,
          subject,
          body,
          toRole,
          Message.Channel.EMAIL,
          new Terms("", null, false),
          List.of());
    }

    /**
     * Checks the place.
     *
     * @throws NullPointerException when the place names no step or no action
     */
    public Order {
      attach = List.copyOf(attach);
      Objects.requireNonNull(place.stepId(), "a message comes from a step");
      Objects.requireNonNull(place.actionId(), "a message comes from an action");
    }
  }

  /**
   * Writes one message for each holder of the role, its tags replaced once and for all (F-47). A
   * tag without a value is recorded (F-45); so is a message that has nowhere to go, which fails at
   * once. Nothing leaves before {@link #release}; messages that are prepared already are answered
   * as they are.
   *
   * @param order what to write, to whom
   * @param facts the values of the tags
   * @param vocabulary their types
   * @return the messages, those that failed included
   */
  @Transactional
  public List<Message> prepare(Order order, Facts facts, Vocabulary vocabulary) {
    var earlier = rows.at(order.place());
    var prepared = Message.prepared(earlier);
    return prepared.isEmpty() ? writeToValidate(order, earlier, facts, vocabulary) : prepared;
  }

  List<Message> writeToValidate(
      Order order, List<Message> earlier, Facts facts, Vocabulary vocabulary) {
    var all = Earlier.of(earlier).forAll();
    var written = write(order, all, facts, vocabulary, UnaryOperator.identity());
    changes.facts().keep(order, written, facts, vocabulary);
    return written;
  }

  /**
   * Writes messages as {@link #prepare} does, and lets them go at once, or those that are prepared
   * already. An action that comes once more writes none to those to whom one has left or is on its
   * way.
   */
  @Transactional
  public void send(Order order, Facts facts, Vocabulary vocabulary) {
    var earlier = rows.at(order.place());
    if (Message.prepared(earlier).isEmpty()) {
      changes.causes().sentAgain(earlier);
      write(order, Earlier.of(earlier), facts, vocabulary, Message::leaving)
          .forEach(message -> changes.releases().begin(message, order.terms()));
    } else {
      release(order.place(), order.terms());
    }
  }

  private List<Message> write(
      Order order,
      Earlier earlier,
      Facts facts,
      Vocabulary vocabulary,
      UnaryOperator<Message> kept) {
    var written = drafts.write(order, earlier, facts, vocabulary);
    if (written.messages().isEmpty()) {
      return List.of();
    }
    if (!written.emptyTags().isEmpty()) {
      journal.write(tagsEmpty(order, String.join(", ", written.emptyTags())));
    }
    var messages = written.messages().stream().map(kept).toList();
    messages.forEach(this::record);
    return messages;
  }

  private void record(Message message) {
    rows.insert(message);
    if (message.failure() == null) {
      journal.write(message.entry("message_prepared"));
    } else {
      journal.write(
          message
              .entry("message_unaddressed")
              .with("role", message.roleId())
              .with("reason", message.failure()));
      events.publishEvent(new MessageTroubled(message));
    }
  }

  private static Entry tagsEmpty(Order order, String tags) {
    return Entry.of("tags_empty", order.dossierId())
        .in(order.place())
        .with("content", order.contentId())
        .with("tags", tags);
  }

  /**
   * Lets the prepared messages of one pass of an action go: e-mails to the outbox, letters to
   * whoever prints them. Doing it again changes nothing.
   *
   * @param place the run, the action and the pass
   * @param terms under which they leave, whatever they were when they were prepared
   */
  @Transactional
  public void release(Place place, Terms terms) {
    rows.prepared(place).forEach(message -> changes.releases().release(message, terms));
  }

  /**
   * Drops the prepared messages of one pass of an action: their cause is gone (F-129).
   *
   * @param place the run, the action and the pass
   * @return the messages that will not leave; none when none had been prepared
   */
  @Transactional
  public List<Message> drop(Place place) {
    return rows.takePrepared(place, MessageStatus.DROPPED);
  }

  /**
   * Refuses the prepared messages of one pass of an action: they stay as they are, unsent (F-19).
   *
   * @param place the run, the action and the pass
   * @param note why, in the person's words, or {@code null}
   */
  @Transactional
  public void refuse(Place place, @Nullable String note) {
    for (var message : rows.takePrepared(place, MessageStatus.REFUSED)) {
      journal.write(message.entry("message_refused").with("note", note));
    }
  }

  /** The messages of one pass of an action, in the order of their recipients. */
  public List<Message> at(Place place) {
    return rows.at(place);
  }

  /** The messages of a dossier that could be written to nobody who holds a function. */
  public List<Message> unaddressed(String dossierId, String roleId) {
    return rows.unaddressed(dossierId, roleId);
  }

  /** A message by its id. */
  public Optional<Message> find(String id) {
    return rows.find(id);
  }

  /** The messages of a dossier, oldest first. */
  public List<Message> of(String dossierId) {
    return rows.of(dossierId);
  }
}
