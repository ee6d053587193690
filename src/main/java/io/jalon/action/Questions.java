package io.jalon.action;

import io.jalon.action.Asked.Result;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.template.Action.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an action asks for from its settings (docs/bpmn.md, {@code jalon.ask.*}). */
@Component
class Questions {

  private static final String SETTING = "jalon.ask.";

  private final Reperes reperes;
  private final ActionTexts texts;

  Questions(Reperes reperes, ActionTexts texts) {
    this.reperes = reperes;
    this.texts = texts;
  }

  /**
   * What an action asks for, in order.
   *
   * @throws IllegalStateException when it names a repère or an attribute that does not exist
   */
  List<Asked> of(ActionContext context) {
    var asked = new ArrayList<Asked>();
    for (int n = 1; !context.setting(SETTING + n).isEmpty(); n++) {
      asked.add(asked(n, context));
    }
    return asked;
  }

  private Asked asked(int number, ActionContext context) {
    var setting = context.setting(SETTING + number).split(":", 2);
    var thing = thing(Ask.Kind.valueOf(setting[0].toUpperCase(Locale.ROOT)), setting[1]);
    var optional = context.setting(SETTING + number + ".optional").equals("true");
    var only = only(context, context.setting(SETTING + number + ".for"));
    return new Asked(
        number, thing.kind, thing.id, thing.label, thing.type, thing.choices, optional, only);
  }

  private static @Nullable Result only(ActionContext context, String key) {
    return key.isEmpty() ? null : new Result(key, context.results().getOrDefault(key, key));
  }

  /** What is set, whoever asks for it. */
  private record Thing(
      Ask.Kind kind, String id, String label, RepereKind type, List<String> choices) {}

  private Thing thing(Ask.Kind kind, String id) {
    return switch (kind) {
      case REPERE -> {
        var repere = reperes.find(id).orElseThrow(() -> missing(id));
        yield new Thing(kind, id, repere.label(), repere.kind(), repere.results());
      }
      case ATTRIBUTE -> {
        var field = DossierField.named(id).orElseThrow(() -> missing(id));
        yield new Thing(kind, id, texts.own("field." + id), field.kind(), List.of());
      }
      case DOCUMENT -> new Thing(kind, id, words(id), RepereKind.TEXT, List.of());
    };
  }

  /** {@code proces_verbal} as people write it. */
  private static String words(String id) {
    var words = id.replace('_', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static IllegalStateException missing(String id) {
    return new IllegalStateException("asked for what does not exist: " + id);
  }
}
