package io.jalon.template.grammar;

import io.jalon.template.Always;
import io.jalon.template.Always.AtDate;
import io.jalon.template.Always.OnEvent;
import io.jalon.template.End;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import io.jalon.template.Until;
import io.jalon.template.yaml.YamlOut;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences as {@link SequenceGrammar} reads them. */
public final class SequenceText {

  private final ActionText actions = new ActionText(new ActionGrammar());

  /** The file of a sequence. */
  public YamlOut write(SequenceTemplate template) {
    return YamlOut.lines()
        .and("sequence", template.id())
        .and("name", template.name())
        .and("situation", template.situation())
        .and("roles", roles(template.roles()))
        .and("reperes", template.reperes())
        .and("always", template.always().stream().map(SequenceText::always).toList())
        .always("steps", template.places().stream().map(this::place).toList())
        .and("messages", messages(template.messages()));
  }

  /** A map of texts, in braces where it fits. */
  static YamlOut braces(Map<String, String> texts) {
    var map = YamlOut.braces();
    texts.forEach(map::and);
    return map;
  }

  static YamlOut roles(Map<String, RoleKind> roles) {
    var map = YamlOut.lines();
    roles.forEach((id, kind) -> map.and(id, kind.name().toLowerCase(Locale.ROOT)));
    return map;
  }

  static YamlOut messages(Map<String, MessageContent> messages) {
    var map = YamlOut.lines();
    messages.forEach(
        (id, content) ->
            map.and(
                id, YamlOut.lines().and("subject", content.subject()).and("body", content.body())));
    return map;
  }

  static YamlOut always(Always always) {
    if (always instanceof OnEvent on) {
      return YamlOut.braces().and("event", on.event()).and("when", on.when()).and("to", on.to());
    }
    var date = (AtDate) always;
    return YamlOut.braces().and("at", DelayText.of(date.at())).and("alert", date.alert());
  }

  private YamlOut place(Target place) {
    return place instanceof End end ? end(end) : step((Step) place);
  }

  static YamlOut end(End end) {
    return YamlOut.braces()
        .and("id", end.id())
        .and("end", end.label())
        .and("switch", end.switchTo());
  }

  private YamlOut step(Step step) {
    return opening(step)
        .and("actions", step.actions().stream().map(actions::write).toList())
        .and("until", until(step.until()))
        .and("deadline", DelayText.of(step.deadline()))
        .always("routes", step.routes().stream().map(SequenceText::route).toList());
  }

  private static YamlOut opening(Step step) {
    return YamlOut.lines()
        .and("id", step.id())
        .and("name", step.name().equals(step.id()) ? null : step.name())
        .and("start", DelayText.of(step.start()));
  }

  /** A step without its actions and routes. */
  static YamlOut head(Step step) {
    return opening(step)
        .and("until", until(step.until()))
        .and("deadline", DelayText.of(step.deadline()));
  }

  private static @Nullable String until(Until until) {
    return switch (until.mode()) {
      case ALL -> null;
      case FIRST -> "first";
      case RESULT -> until.result();
    };
  }

  static YamlOut route(Route route) {
    var written = YamlOut.braces().and("when", route.when());
    return written
        .and(route.otherwise() ? "otherwise" : "to", route.to())
        .and("name", route.name());
  }
}
