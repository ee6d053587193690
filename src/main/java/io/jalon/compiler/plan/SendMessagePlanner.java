package io.jalon.compiler.plan;

import io.jalon.template.Fragments;
import io.jalon.template.SendMessage;
import org.springframework.stereotype.Component;

/**
 * A message: a service task (F-18), behind a person's validation when it is not automatic (F-19,
 * F-28).
 */
@Component
class SendMessagePlanner implements ActionPlanner<SendMessage> {

  @Override
  public Class<SendMessage> kind() {
    return SendMessage.class;
  }

  @Override
  public Piece plan(Site site, SendMessage message) {
    return message.validate()
        ? validated(site, message)
        : sent(site, message, site.id(), settings(site, message, "send-message", true));
  }

  private static Piece sent(Site site, SendMessage message, String id, Settings settings) {
    var verb = message.letter() ? Wording.PRINT : Wording.SEND;
    var effect = Effects.node(id, verb + subject(site, message), settings.leaving(site));
    return new Piece(Scope.EMPTY.with(effect), id, Wording.SENT);
  }

  /** What comes after it follows its sending: a message that is refused ends its path. */
  private static Piece validated(Site site, SendMessage message) {
    var id = site.id();
    var decision = id + "-decision";
    var sent = sent(site, message, id + "-send", settings(site, message, "send-message", false));
    var person =
        Node.of(NodeKind.PERSON, id, Wording.VALIDATE + subject(site, message))
            .attributes(Forms.person(site.action().role(), "jalon-validation"))
            .properties(settings(site, message, "validate-message", true).entries());
    var scope =
        Scope.EMPTY
            .with(person)
            .with(Node.gateway(decision, Wording.VALIDATED_QUESTION))
            .with(sent.scope())
            .with(Flow.plain(id, decision))
            .with(
                Flow.when(id + ".status = \"validated\"", Wording.VALIDATED, decision, sent.last()))
            .with(refused(site));
    return new Piece(scope, sent.last(), sent.over());
  }

  private static Scope refused(Site site) {
    var decision = site.id() + "-decision";
    var refused = site.id() + "-refused";
    if (!Endings.first(site)) {
      return Scope.EMPTY
          .with(Node.end(refused, Wording.NOT_SENT))
          .with(Flow.otherwise(Wording.REFUSED, decision, refused));
    }
    return Endings.counts(site, Node.terminate(refused, Wording.NOT_SENT))
        .with(Flow.otherwise(Wording.REFUSED, decision, site.id() + "-counts"));
  }

  /** What is sent after its validation is written where it is validated. */
  private static Settings settings(Site site, SendMessage message, String kind, boolean written) {
    var settings =
        Settings.kind(kind).site(site).set("message", message.message()).set("to", message.to());
    settings.setIfAny("letter", message.letter() ? "true" : "");
    return written ? written(settings.content(site, message.message()), message) : settings;
  }

  /** What goes along, and what its receipt sets. */
  private static Settings written(Settings settings, SendMessage message) {
    var attach = message.attach();
    settings.setIfAny("attach", attach.isEmpty() ? "" : Fragments.ids(attach));
    for (int n = 1; n <= attach.size(); n++) {
      settings.set("attach." + n, attach.get(n - 1));
    }
    return settings.setIfAny("receipt", message.receipt() == null ? "" : message.receipt());
  }

  private static String subject(Site site, SendMessage message) {
    return Subjects.of(site.template(), message.message());
  }
}
