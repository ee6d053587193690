package io.jalon.template.grammar;

import io.jalon.template.MessageContent;
import io.jalon.template.Problem;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The top of a sequence's file. */
public final class SequenceGrammar {

  private static final int MAX_WORDS = 100;
  private static final int MAX_ALWAYS = 20;
  private static final int MAX_PLACES = 1_000;

  private final PlaceGrammar places = new PlaceGrammar();

  /**
   * Reads a sequence.
   *
   * @param root what the file holds
   * @return the sequence, with holes where it has errors, and its problems
   */
  public Draft read(YamlNode root) {
    var findings = new Findings();
    var top = Fields.of(root, "", findings);
    top.allow("sequence", "name", "situation", "roles", "reperes", "messages", "always", "steps");
    var template = sequence(top);
    return new Draft(template, findings.all());
  }

  private SequenceTemplate sequence(Fields top) {
    return new SequenceTemplate(
        top.id("sequence"),
        top.text("name", TextKind.NAME),
        orEmpty(top.optionalText("situation", TextKind.SITUATION)),
        top.map("roles", MAX_WORDS, SequenceGrammar::roleKind),
        top.ids("reperes", MAX_WORDS),
        top.map("messages", MAX_WORDS, SequenceGrammar::content),
        top.optionalList("always", MAX_ALWAYS, AlwaysGrammar::read),
        top.list("steps", MAX_PLACES, places::read));
  }

  static RoleKind roleKind(Fields roles, String id) {
    return Choice.of(roles, id, List.of("internal", "partner", "contact"))
        .map(word -> RoleKind.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(RoleKind.INTERNAL);
  }

  static MessageContent content(Fields messages, String id) {
    var content = messages.fields(id);
    content.allow("subject", "body");
    return new MessageContent(
        content.text("subject", TextKind.SUBJECT), content.text("body", TextKind.BODY));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * What was read.
   *
   * @param template has holes where the file has errors
   * @param problems every one of them
   */
  public record Draft(SequenceTemplate template, List<Problem> problems) {}
}
