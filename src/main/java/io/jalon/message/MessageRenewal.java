package io.jalon.message;

import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Journal;
import io.jalon.message.Messages.Order;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages that wait for their validation anew, because what they say has changed. */
@Component
public class MessageRenewal {

  private final Messages messages;
  private final MessageDrafts drafts;
  private final MessageRows rows;
  private final MessageFacts facts;
  private final Journal journal;

  MessageRenewal(
      Messages messages,
      MessageDrafts drafts,
      MessageRows rows,
      MessageFacts facts,
      Journal journal) {
    this.messages = messages;
    this.drafts = drafts;
    this.rows = rows;
    this.facts = facts;
    this.journal = journal;
  }

  /**
   * Writes the messages that wait for their validation anew, with the facts of now, to those who
   * hold the role now. What was written before is taken back.
   *
   * @return what waits now; empty when nothing had waited, or nothing can be written to anybody
   */
  @Transactional
  public List<Message> renew(Order order, Facts live, Vocabulary vocabulary) {
    var before = rows.prepared(order.place());
    var none = new MessageDrafts.Earlier(0, Set.of());
    if (before.isEmpty()
        || drafts.write(order, none, live, vocabulary).messages().stream()
            .anyMatch(message -> message.failure() != null)) {
      return List.of();
    }
    var said = facts.of(before);
    for (var message : before) {
      rows.status(message.id(), MessageStatus.TAKEN_BACK);
      var changed = MessageFacts.told(said.getOrDefault(message.id(), List.of()));
      journal.write(message.entry("message_renewed").with("values", changed));
    }
    return messages.writeToValidate(order, rows.at(order.place()), live, vocabulary);
  }
}
