package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Prepares the messages of an action from the contents that its version pins; whoever supervises
 * the action is alerted of those that have nowhere to go (F-27).
 */
@Component
class MessageOrders {

  private final ActionTexts texts;
  private final Messages messages;
  private final Notices notices;

  MessageOrders(ActionTexts texts, Messages messages, Notices notices) {
    this.texts = texts;
    this.messages = messages;
    this.notices = notices;
  }

  List<Message> prepare(ActionContext context) {
    var before = messages.at(context.place());
    if (!before.isEmpty()) {
      return before;
    }
    var prepared = messages.prepare(order(context), context.facts(), context.vocabulary());
    prepared.stream()
        .filter(message -> message.failure() != null)
        .forEach(message -> alert(context, message));
    return prepared;
  }

  private void alert(ActionContext context, Message message) {
    var role = context.setting("jalon.role");
    var told = notices.toRole(context, role, texts.own("notice.alert.message", message.subject()));
    var line =
        notices
            .entry("alert_raised", context)
            .with("kind", "message")
            .with("title", message.subject())
            .with("reason", message.failure());
    notices.write(line, role, told);
  }

  private Messages.Order order(ActionContext context) {
    var content = texts.content(context);
    return new Messages.Order(
        context.place(),
        context.dossierId(),
        context.setting("jalon.message"),
        content.subject(),
        content.body(),
        context.setting("jalon.to"),
        context.setting("jalon.letter").equals("true")
            ? Message.Channel.LETTER
            : Message.Channel.EMAIL,
        terms(context));
  }

  /** Under which terms the messages of an action leave. */
  static Message.Terms terms(ActionContext context) {
    var cause = context.setting("jalon.while");
    return new Message.Terms(
        context.setting("jalon.role"),
        cause.isBlank() ? null : cause,
        context.setting("jalon.keep").equals("true"));
  }
}
