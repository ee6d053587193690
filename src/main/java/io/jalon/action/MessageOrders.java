package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.MessageRenewal;
import io.jalon.message.Messages;
import io.jalon.template.MessageContent;
import io.jalon.template.SendMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Prepares the messages of an action from the contents that its version pins. */
@Component
class MessageOrders {

  private final ActionTexts texts;
  private final Messages messages;
  private final MessageRenewal renewal;

  MessageOrders(ActionTexts texts, Messages messages, MessageRenewal renewal) {
    this.texts = texts;
    this.messages = messages;
    this.renewal = renewal;
  }

  List<Message> prepare(ActionContext context) {
    return messages.prepare(order(context), context.facts(), context.vocabulary());
  }

  List<Message> renew(ActionContext context) {
    return renew(context, texts.content(context));
  }

  /** From another content than the one that its version pins. */
  List<Message> renew(ActionContext context, MessageContent content) {
    return renewal.renew(order(context, content), context.facts(), context.vocabulary());
  }

  void send(ActionContext context) {
    messages.send(order(context), context.facts(), context.vocabulary());
  }

  private Messages.Order order(ActionContext context) {
    return order(context, texts.content(context));
  }

  private Messages.Order order(ActionContext context, MessageContent content) {
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
        terms(context),
        attach(context));
  }

  /** The names of what goes along, with their tags replaced. */
  private List<String> attach(ActionContext context) {
    return IntStream.rangeClosed(1, SendMessage.MOST_ATTACHED)
        .mapToObj(n -> context.setting("jalon.attach." + n))
        .filter(name -> !name.isEmpty())
        .map(name -> texts.line(context, name))
        .toList();
  }

  /** Under which terms the messages of an action leave. */
  static Message.Terms terms(ActionContext context) {
    var cause = context.setting("jalon.while");
    var receipt = context.setting("jalon.receipt");
    return new Message.Terms(
        context.setting("jalon.role"),
        cause.isBlank() ? null : cause,
        context.setting("jalon.keep").equals("true"),
        receipt.isEmpty() ? null : receipt);
  }
}
