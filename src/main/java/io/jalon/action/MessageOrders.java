package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.template.Templates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prepares the messages of an action from the contents that its version pins. */
@Component
class MessageOrders {

  private final Templates templates;
  private final Messages messages;

  MessageOrders(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  List<Message> prepare(ActionContext context) {
    return messages.prepare(order(context), context.facts(), context.vocabulary());
  }

  private Messages.Order order(ActionContext context) {
    var place = context.place();
    var template = templates.template(place.templateId(), place.version());
    var id = context.setting("jalon.message");
    var content = template.messages().get(id);
    if (content == null) {
      throw new IllegalStateException(
          "version " + place.version() + " of " + place.templateId() + " has no message " + id);
    }
    return new Messages.Order(
        place,
        context.dossierId(),
        id,
        content.subject(),
        content.body(),
        context.setting("jalon.to"));
  }
}
