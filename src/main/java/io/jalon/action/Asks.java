package io.jalon.action;

import io.jalon.dossier.Documents;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.FieldRefused;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.task.WrongInput;
import io.jalon.template.Action.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What people are asked for with an answer: dates, amounts and words that set a repère, an
 * attribute or file a document, all of them or none, before the answer counts.
 */
@Component
public class Asks {

  private static final String SETTING = "jalon.ask.";
  private static final int SHOWN = 60;

  private final Reperes reperes;
  private final Documents documents;
  private final DossierData data;
  private final ActionTexts texts;
  private final TypedText typed;

  Asks(Reperes reperes, Documents documents, DossierData data, ActionTexts texts, TypedText typed) {
    this.reperes = reperes;
    this.documents = documents;
    this.data = data;
    this.texts = texts;
    this.typed = typed;
  }

  /**
   * What an action asks for, in order.
   *
   * @throws IllegalStateException when it names a repère or an attribute that does not exist
   */
  public List<Asked> of(ActionContext context) {
    var asked = new ArrayList<Asked>();
    for (int n = 1; !context.setting(SETTING + n).isEmpty(); n++) {
      asked.add(asked(n, context.setting(SETTING + n), context.results().isEmpty()));
    }
    return asked;
  }

  /** How an input is to be written, in the office's language. */
  public String hint(Asked asked) {
    var format =
        asked.kind() == Ask.Kind.DOCUMENT
            ? texts.own("ask.hint.document")
            : texts.own("ask.hint." + asked.type());
    return asked.required() ? format : format + " " + texts.own("ask.optional");
  }

  /**
   * Takes what a person has given: reads all of it, and then sets it. What is optional and was left
   * empty changes nothing. To be called in the transaction of the answer, which is rolled back when
   * this throws.
   *
   * @param given what was typed, by {@link Asked#id()}; other names are refused
   * @throws AsksRefused when something is missing, is not asked for or cannot be read
   */
  public void take(ActionContext context, Map<String, String> given) {
    var asked = of(context);
    var wrong = new ArrayList<WrongInput>();
    given.keySet().stream()
        .filter(id -> asked.stream().noneMatch(one -> one.id().equals(id)))
        .forEach(id -> wrong.add(unknown(id)));
    var values = new LinkedHashMap<Asked, String>();
    asked.forEach(one -> read(one, given.getOrDefault(one.id(), ""), values, wrong));
    if (!wrong.isEmpty()) {
      throw new AsksRefused(wrong);
    }
    values.forEach((one, value) -> set(context, one, value));
  }

  /** What is wrong with an input that nobody asked for. */
  public static WrongInput unknown(String id) {
    return new WrongInput(id, "ask.unknown", List.of(cut(id)));
  }

  private void read(Asked asked, String text, Map<Asked, String> values, List<WrongInput> wrong) {
    if (text.isBlank()) {
      if (asked.required()) {
        wrong.add(new WrongInput(asked.id(), "ask.required", List.of(asked.label())));
      }
      return;
    }
    typed
        .read(asked.type(), text)
        .filter(value -> fits(asked, value))
        .ifPresentOrElse(
            value -> values.put(asked, value), () -> wrong.add(unreadable(asked, text)));
  }

  private static boolean fits(Asked asked, String value) {
    return asked.kind() != Ask.Kind.ATTRIBUTE
        || DossierField.named(asked.id()).flatMap(field -> field.read(value)).isPresent();
  }

  private static WrongInput unreadable(Asked asked, String text) {
    return new WrongInput(
        asked.id(), "ask.value." + asked.type(), List.of(asked.label(), cut(text)));
  }

  /** What a repère or an attribute refuses by rules of its own is refused as an input as well. */
  private void set(ActionContext context, Asked asked, String value) {
    try {
      apply(context, asked, value);
    } catch (RepereRefused refused) {
      throw refused(asked, refused.code(), value);
    } catch (FieldRefused refused) {
      throw refused(asked, refused.code(), value);
    }
  }

  private void apply(ActionContext context, Asked asked, String value) {
    switch (asked.kind()) {
      case REPERE -> data.setRepere(context, asked.id(), value);
      case ATTRIBUTE ->
          data.setAttribute(context, DossierField.named(asked.id()).orElseThrow(), value);
      case DOCUMENT -> documents.file(context.place(), context.dossierId(), asked.label(), value);
    }
  }

  private static AsksRefused refused(Asked asked, String code, String value) {
    return new AsksRefused(
        List.of(new WrongInput(asked.id(), code, List.of(asked.label(), cut(value)))));
  }

  private Asked asked(int number, String setting, boolean required) {
    var parts = setting.split(":", 2);
    var kind = Ask.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    var id = parts[1];
    return switch (kind) {
      case REPERE -> {
        var repere = reperes.find(id).orElseThrow(() -> missing(setting));
        yield new Asked(number, kind, id, repere.label(), repere.kind(), required);
      }
      case ATTRIBUTE -> {
        var field = DossierField.named(id).orElseThrow(() -> missing(setting));
        var label = texts.own("field." + id);
        yield new Asked(number, kind, id, label, field.kind(), required);
      }
      case DOCUMENT -> new Asked(number, kind, id, words(id), RepereKind.TEXT, required);
    };
  }

  /** {@code proces_verbal} as people write it. */
  private static String words(String id) {
    var words = id.replace('_', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static IllegalStateException missing(String setting) {
    return new IllegalStateException("asked for what does not exist: " + setting);
  }

  private static String cut(String text) {
    var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
