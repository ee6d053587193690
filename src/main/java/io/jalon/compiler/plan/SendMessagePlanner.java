package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A message: a service task (F-18), behind a person's validation when it is not automatic (F-19,
 * F-28).
 */
@Component
class SendMessagePlanner implements ActionPlanner<ActionKind.SendMessage> {

  @Override
  public Class<ActionKind.SendMessage> kind() {
    return ActionKind.SendMessage.class;
  }

  @Override
  public Scope plan(Site site, ActionKind.SendMessage message) {
    var id = site.action().id();
    return message.validate() ? validated(site, message) : sent(site, message, id);
  }

  private static Scope sent(Site site, ActionKind.SendMessage message, String id) {
    var end = site.action().id() + "-end";
    var effect =
        Node.of(NodeKind.EFFECT, id, Wording.SEND + label(site, message))
            .attributes(effect())
            .properties(properties(site, message, "send-message"));
    return Scope.EMPTY.with(effect).with(Node.end(end, Wording.SENT)).with(Flow.plain(id, end));
  }

  private static Scope validated(Site site, ActionKind.SendMessage message) {
    var id = site.action().id();
    var decision = id + "-decision";
    var send = id + "-send";
    var refused = id + "-refused";
    var person =
        Node.of(NodeKind.PERSON, id, Wording.VALIDATE + label(site, message))
            .attributes(Forms.person(site.action().role(), "jalon-validation"))
            .properties(properties(site, message, "validate-message"));
    return Scope.EMPTY
        .with(person)
        .with(Node.gateway(decision, Wording.VALIDATED_QUESTION))
        .with(sent(site, message, send))
        .with(Node.end(refused, Wording.NOT_SENT))
        .with(Flow.plain(id, decision))
        .with(Flow.when(id + ".status = \"validated\"", Wording.VALIDATED, decision, send))
        .with(Flow.otherwise(Wording.REFUSED, decision, refused));
  }

  private static Map<String, String> effect() {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("delegateExpression", "${effect}");
    attributes.put("asyncBefore", "true");
    return attributes;
  }

  private static Map<String, String> properties(
      Site site, ActionKind.SendMessage message, String kind) {
    return Settings.kind(kind)
        .site(site)
        .set("message", message.message())
        .set("to", message.to())
        .entries();
  }

  private static String label(Site site, ActionKind.SendMessage message) {
    var content = site.template().messages().get(message.message());
    if (content == null) {
      throw new IllegalArgumentException("No message " + message.message());
    }
    return Juel.text(Label.of(content.subject()));
  }
}
