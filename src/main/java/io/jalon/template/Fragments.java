package io.jalon.template;

import io.jalon.template.Action.Ask;
import io.jalon.template.grammar.FragmentGrammar;
import io.jalon.template.grammar.FragmentText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a template as one writes them alone, in a field of the Camunda Modeler for instance: a
 * delay, results, what is asked for. What is written here is read as the same.
 */
public final class Fragments {

  private static final String NEW_LINE = "¶";

  private Fragments() {}

  /**
   * A part that was read.
   *
   * @param value the part, {@code null} when it cannot be read
   * @param problems why
   */
  public record Read<T>(@Nullable T value, List<Problem> problems) {

    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** A delay, e.g. {@code 3 working days before date_audience}. */
  public static String write(Delay delay) {
    return FragmentText.delay(delay);
  }

  /** Named results, e.g. {@code signifie: Signifié, impossible: Impossible}. */
  public static String results(Map<String, String> results) {
    return FragmentText.texts(results);
  }

  /** What is asked for, e.g. {@code [date_audience, { document: Procès-verbal }]}. */
  public static String asks(List<Ask> asks) {
    return FragmentText.asks(asks);
  }

  /** Roles with the kind of their holders, e.g. {@code huissier: partner, locataire: contact}. */
  public static String roles(Map<String, RoleKind> roles) {
    return FragmentText.roles(roles);
  }

  /** Ids, e.g. {@code [date_audience, montant_du]}. */
  public static String ids(List<String> ids) {
    return FragmentText.ids(ids);
  }

  /** Contents of messages, each under its id. */
  public static String messages(Map<String, MessageContent> messages) {
    return FragmentText.messages(messages);
  }

  /** A text of several lines on one line, each end of a line shown as {@code ¶}. */
  public static String oneLine(String text) {
    return text.contains(NEW_LINE) ? text : text.replace("\n", NEW_LINE);
  }

  /** The lines of a text that was written on one. */
  public static String lines(String text) {
    return text.contains("\n") ? text : text.replace(NEW_LINE, "\n");
  }

  /**
   * Reads a delay.
   *
   * @param text as a template writes it
   * @param ownAnchor what it is counted from when the text does not tell
   */
  public static Read<Delay> delay(String text, String ownAnchor) {
    return FragmentGrammar.delay(text, ownAnchor);
  }

  /** Reads a delay that counts back from the due date of an action. */
  public static Read<Delay> beforeDue(String text) {
    return FragmentGrammar.beforeDue(text);
  }

  /** Reads named results, on one line or a line for each. */
  public static Read<Map<String, String>> results(String text) {
    return FragmentGrammar.results(text);
  }

  /** Reads what is asked for; the brackets may be left out. */
  public static Read<List<Ask>> asks(String text) {
    return FragmentGrammar.asks(text);
  }

  /** Reads roles with the kind of their holders, on one line or a line for each. */
  public static Read<Map<String, RoleKind>> roles(String text) {
    return FragmentGrammar.roles(text);
  }

  /** Reads ids; the brackets may be left out. */
  public static Read<List<String>> ids(String text) {
    return FragmentGrammar.ids(text);
  }

  /** Reads texts by names of any shape, e.g. the headers of a call. */
  public static Read<Map<String, String>> named(String text) {
    return FragmentGrammar.named(text);
  }

  /** Reads a list of texts; the brackets may be left out. */
  public static Read<List<String>> texts(String text) {
    return FragmentGrammar.texts(text);
  }

  /** Reads contents of messages. */
  public static Read<Map<String, MessageContent>> messages(String text) {
    return FragmentGrammar.messages(text);
  }
}
