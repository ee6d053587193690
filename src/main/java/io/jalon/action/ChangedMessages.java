package io.jalon.action;

import io.jalon.dossier.HolderSet;
import io.jalon.message.Message;
import io.jalon.message.MessageFacts;
import io.jalon.message.MessageFacts.Upheld;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.run.Runs;
import io.jalon.template.MessageContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person makes of a message to validate whose facts have changed since it was written. */
@Component
public class ChangedMessages {

  private static final Set<MessageStatus> UNVALIDATED =
      Set.of(MessageStatus.PREPARED, MessageStatus.FAILED);

  private final WaitingActions waiting;
  private final MessageOrders orders;
  private final MessageFacts facts;
  private final Around around;

  /** Whom and what it concerns. */
  @Component
  record Around(Messages messages, Runs runs, MessageEditing editing) {}

  ChangedMessages(WaitingActions waiting, MessageOrders orders, MessageFacts facts, Around around) {
    this.waiting = waiting;
    this.orders = orders;
    this.facts = facts;
    this.around = around;
  }

  /** What became of a wish to write a message anew. */
  public sealed interface Renewed {

    /** It is written anew: this one waits in its place. */
    record Anew(Message message) implements Renewed {}

    /** It does not wait for its validation. */
    record NotWaiting() implements Renewed {}

    /** Nobody whom it could be written to holds its role. */
    record Unaddressed() implements Renewed {}
  }

  /** Writes a message, and those to others that were written with it, anew, with today’s facts. */
  @Transactional
  public Renewed renew(Message message) {
    return renew(message, orders::renew);
  }

  /** The same, from another content than the one that its version pins. */
  @Transactional
  Renewed renew(Message message, MessageContent content) {
    return renew(message, context -> orders.renew(context, content));
  }

  private Renewed renew(Message message, Function<ActionContext, List<Message>> write) {
    var place = message.place();
    around.runs().lock(place.runId());
    var now = around.messages().find(message.id()).orElseThrow();
    if (!UNVALIDATED.contains(now.status())) {
      return new Renewed.NotWaiting();
    }
    var written = waiting.at(place, write);
    if (written.isEmpty()) {
      return new Renewed.NotWaiting();
    }
    return written.get().stream()
        .filter(one -> String.valueOf(one.recipientId()).equals(String.valueOf(now.recipientId())))
        .findFirst()
        .or(() -> written.get().stream().findFirst())
        .map(this::told)
        .orElseGet(Renewed.Unaddressed::new);
  }

  /** Whoever holds a function from now on is written to by what waits to be validated. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(HolderSet event) {
    around.messages().unaddressed(event.dossierId(), event.roleId()).forEach(this::renew);
  }

  private Renewed told(Message message) {
    around.editing().told(message, true);
    return new Renewed.Anew(message);
  }

  /**
   * Keeps the text of a message, and of those that were written with it, whatever has changed.
   *
   * @param seen what the facts were seen to say, by path
   */
  @Transactional
  public Upheld uphold(Message message, Map<String, String> seen) {
    around.runs().lock(message.place().runId());
    var waits =
        around
            .messages()
            .find(message.id())
            .filter(now -> now.status() == MessageStatus.PREPARED)
            .isPresent();
    return waits ? facts.uphold(message.place(), seen) : Upheld.NOT_WAITING;
  }

  /** The facts that a message was written with; none unless it waits, or has waited. */
  @Transactional(readOnly = true)
  public List<MessageFacts.Fact> facts(Message message) {
    return facts.of(List.of(message)).getOrDefault(message.id(), List.of());
  }
}
