package io.jalon.message;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Journal;
import io.jalon.message.Messages.Order;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages that wait for their validation anew, because what they say has changed. */
@Component
public class MessageRenewal {

  private final Messages messages;
  private final Texts texts;
  private final MessageRows rows;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  /** What writes them, and what they were written with. */
  @Component
  record Texts(MessageDrafts drafts, MessageFacts facts) {}

  MessageRenewal(
      Messages messages,
      Texts texts,
      MessageRows rows,
      Journal journal,
      ApplicationEventPublisher events) {
    this.messages = messages;
    this.texts = texts;
    this.rows = rows;
    this.journal = journal;
    this.events = events;
  }

  /**
   * Writes the messages that wait for their validation anew, with the facts of now, to those who
   * hold the role now, and those that could be written to nobody then. What was written before is
   * taken back.
   *
   * @param order of an action that is open
   * @return what waits now; empty when nothing had been written, or nothing can be written to
   *     anybody
   */
  @Transactional
  public List<Message> renew(Order order, Facts live, Vocabulary vocabulary) {
    var before = rows.unvalidated(order.place());
    var none = new MessageDrafts.Earlier(0, Set.of());
    if (before.isEmpty()
        || texts.drafts().write(order, none, live, vocabulary).messages().stream()
            .anyMatch(message -> message.failure() != null)) {
      return List.of();
    }
    var said = texts.facts().of(before);
    for (var message : before) {
      rows.status(message.id(), MessageStatus.TAKEN_BACK);
      var changed = MessageFacts.told(said.getOrDefault(message.id(), List.of()));
      journal.write(message.entry("message_renewed").with("values", changed));
      if (message.status() == MessageStatus.FAILED) {
        events.publishEvent(new MessageMended(message));
      }
    }
    return messages.writeToValidate(order, rows.at(order.place()), live, vocabulary);
  }
}
