package io.jalon.template.grammar;

import io.jalon.template.SendMessage;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlOut;

/** {@code send-message: { template, to, validate, letter, attach, receipt }}. */
final class SendMessageGrammar implements KindGrammar<SendMessage> {

  @Override
  public String key() {
    return "send-message";
  }

  @Override
  public Class<SendMessage> kind() {
    return SendMessage.class;
  }

  @Override
  public SendMessage read(Fields action) {
    var message = action.fields(key());
    message.allow("template", "to", "validate", "letter", "attach", "receipt");
    return new SendMessage(
        message.id("template"),
        message.id("to"),
        Choice.yes(message, "validate"),
        Choice.yes(message, "letter"),
        message.items("attach", SendMessage.MOST_ATTACHED, SendMessageGrammar::document),
        message.optionalId("receipt"));
  }

  private static String document(YamlNode node, String path, Findings findings) {
    return new TextReader(findings).read(node, path, TextKind.NAME);
  }

  @Override
  public Object write(SendMessage kind) {
    return YamlOut.braces()
        .and("template", kind.message())
        .and("to", kind.to())
        .flag("validate", kind.validate())
        .flag("letter", kind.letter())
        .and("attach", kind.attach())
        .and("receipt", kind.receipt());
  }
}
