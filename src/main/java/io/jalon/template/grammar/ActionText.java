package io.jalon.template.grammar;

import io.jalon.template.Action;
import io.jalon.template.Action.Ask;
import io.jalon.template.Action.Late;
import io.jalon.template.ActionKind;
import io.jalon.template.yaml.YamlOut;
import org.jspecify.annotations.Nullable;

/** Actions as {@link ActionGrammar} reads them. */
final class ActionText {

  private final ActionGrammar grammar;

  ActionText(ActionGrammar grammar) {
    this.grammar = grammar;
  }

  YamlOut write(Action action) {
    var written =
        YamlOut.lines()
            .and("id", action.id())
            .and("role", action.role())
            .and("after", DelayText.of(action.after()));
    return kind(written, action.kind())
        .and("asks", action.asks().stream().map(ActionText::ask).toList())
        .and("results", SequenceText.braces(action.results()))
        .and("while", action.whileTrue())
        .flag("keep", action.keep())
        .and("late", late(action.late()))
        .and("outlives", action.outlives() ? "step" : null);
  }

  private YamlOut kind(YamlOut written, ActionKind kind) {
    return written(written, kind, grammar.of(kind));
  }

  private static <K extends ActionKind> YamlOut written(
      YamlOut written, ActionKind kind, KindGrammar<K> grammar) {
    return written.and(grammar.key(), grammar.write(grammar.kind().cast(kind)));
  }

  static Object ask(Ask ask) {
    var word = ask.kind() == Ask.Kind.ATTRIBUTE ? "dossier." + ask.id() : ask.id();
    boolean document = ask.kind() == Ask.Kind.DOCUMENT;
    return document || ask.optional() || ask.only() != null
        ? YamlOut.braces()
            .and(document ? "document" : "ask", word)
            .flag("optional", ask.optional())
            .and("for", ask.only())
        : word;
  }

  private static @Nullable YamlOut late(@Nullable Late late) {
    return late == null
        ? null
        : YamlOut.braces().and("remind", DelayText.of(late.remind())).and("alert", late.alert());
  }
}
