package io.jalon.action;

import io.jalon.dossier.Documents;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.FieldRefused;
import io.jalon.dossier.RepereRefused;
import io.jalon.task.WrongInput;
import io.jalon.template.Action.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people are asked for with an answer: dates, amounts and words that set a repère, an
 * attribute or file a document, all of them or none, before the answer counts.
 */
@Component
public class Asks {

  private static final int SHOWN = 60;

  private final Questions questions;
  private final Documents documents;
  private final DossierData data;
  private final ActionTexts texts;
  private final TypedText typed;

  Asks(
      Questions questions,
      Documents documents,
      DossierData data,
      ActionTexts texts,
      TypedText typed) {
    this.questions = questions;
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
    return questions.of(context);
  }

  /** How an input is to be written, and whether it has to be, in the office's language. */
  public String hint(Asked asked) {
    var format =
        asked.kind() == Ask.Kind.DOCUMENT
            ? texts.own("ask.hint.document")
            : texts.own("ask.hint." + asked.type());
    if (asked.only() != null) {
      return format + " " + texts.own("ask.only", asked.only().label());
    }
    return asked.optional() ? format + " " + texts.own("ask.optional") : format;
  }

  /**
   * Takes what a person has given: reads all of it, and then sets it. What is optional and was left
   * empty changes nothing. To be called in the transaction of the answer, which is rolled back when
   * this throws.
   *
   * @param result the key of the answer, or {@code null} when there is nothing to choose from
   * @param given what was typed, by {@link Asked#id()}; other names are refused
   * @throws AsksRefused when something is missing, is not asked for or cannot be read
   */
  public void take(ActionContext context, @Nullable String result, Map<String, String> given) {
    var asked = of(context);
    var wrong = new ArrayList<WrongInput>();
    given.keySet().stream()
        .filter(id -> asked.stream().noneMatch(one -> one.id().equals(id)))
        .forEach(id -> wrong.add(unknown(id)));
    var values = new LinkedHashMap<Asked, String>();
    for (var one : asked) {
      var text = given.getOrDefault(one.id(), "");
      if (!text.isBlank()) {
        read(one, text, values, wrong);
      } else if (one.required(result)) {
        wrong.add(new WrongInput(one.id(), "ask.required", List.of(one.label())));
      }
    }
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
    typed
        .read(asked.type(), text)
        .filter(value -> fits(asked, value))
        .ifPresentOrElse(
            value -> values.put(asked, value), () -> wrong.add(unreadable(asked, text)));
  }

  private static boolean fits(Asked asked, String value) {
    if (!asked.choices().isEmpty()) {
      return asked.choices().contains(value);
    }
    return asked.kind() != Ask.Kind.ATTRIBUTE
        || DossierField.named(asked.id()).flatMap(field -> field.read(value)).isPresent();
  }

  private static WrongInput unreadable(Asked asked, String text) {
    var choices = String.join(", ", asked.choices());
    return new WrongInput(
        asked.id(), "ask.value." + asked.type(), List.of(asked.label(), cut(text), choices));
  }

  /** What a repère or an attribute refuses by rules of its own is refused as an input as well. */
  private void set(ActionContext context, Asked asked, String value) {
    try {
      apply(context, asked, value);
    } catch (RepereRefused refused) {
      throw refused(asked, refused.code(), refused.named());
    } catch (FieldRefused refused) {
      throw refused(asked, refused.code(), "");
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

  private static AsksRefused refused(Asked asked, String code, String named) {
    return new AsksRefused(List.of(new WrongInput(asked.id(), code, List.of(named))));
  }

  private static String cut(String text) {
    var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
