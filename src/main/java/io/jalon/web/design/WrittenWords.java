package io.jalon.web.design;

import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateChange.Part;
import io.jalon.web.dossier.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is written in a template, by the labels of the editor's fields and the names of things. */
final class WrittenWords {

  private static final Set<String> FUNCTIONS = Set.of("role", "alert", "by");
  private static final Set<String> PLACES = Set.of("step", "first", "otherwise");
  private static final Set<String> CONDITIONS = Set.of("when", "while");
  private static final Set<String> DELAYS =
      Set.of("after", "start", "deadline", "due", "at", "remind", "delay");
  private static final Set<String> SWITCHES =
      Set.of("validate", "letter", "wait", "keep", "outlives");

  /** Where the editor calls a word by another name than its own. */
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("step", "step.word"),
          Map.entry("title", "title-field"),
          Map.entry("when", "routes.when"),
          Map.entry("otherwise", "routes.otherwise"),
          Map.entry("switch", "end.switch"),
          Map.entry("end", "end.label"),
          Map.entry("template", "message"),
          Map.entry("url", "http.url"),
          Map.entry("method", "http.method"),
          Map.entry("content-type", "http.type"),
          Map.entry("timeout", "http.timeout"),
          Map.entry("retries", "http.retries"),
          Map.entry("headers", "http.headers"),
          Map.entry("answer", "http.fields"),
          Map.entry("roll", "roll.word"),
          Map.entry("task", "title-field"),
          Map.entry("check", "title-field"),
          Map.entry("validation", "title-field"),
          Map.entry("request-document", "document"),
          Map.entry("set-status", "status"),
          Map.entry("await", "event"),
          Map.entry("launch-sequence", "sequence"));

  private final SequenceTemplate template;
  private final Names names;
  private final Reader reader;

  WrittenWords(SequenceTemplate template, Names names, Reader reader) {
    this.template = template;
    this.names = names;
    this.reader = reader;
  }

  /** What a part is called. */
  String name(Part part, String id) {
    return switch (part) {
      case TEMPLATE -> template.name();
      case ROLE -> plain(names.role(id));
      case REPERE -> names.repere(id);
      case STEP, END, ROUTE -> names.place(id);
      case ACTION -> names.action(id);
      case MESSAGE -> names.subject(id);
      case ALWAYS -> template.roles().containsKey(id) ? plain(names.role(id)) : names.event(id);
    };
  }

  /** What a step or an end is called. */
  String place(String id) {
    return names.place(id);
  }

  /** What the editor calls a field. */
  String label(Part part, String what) {
    var word = word(what);
    if (part == Part.ROUTE && Set.of("to", "name").contains(word)) {
      return reader.text("editor.routes." + word);
    }
    if (part == Part.ALWAYS && Set.of("event", "when", "alert", "to").contains(word)) {
      return reader.text(word.equals("to") ? "editor.routes.to" : "editor.always." + word);
    }
    return reader.label("editor.", CALLED.getOrDefault(word, word));
  }

  /** Of {@code task.due} what is due, of {@code results.favorable} the results. */
  private static String word(String what) {
    for (String list : Set.of("results", "headers", "answer")) {
      if (what.equals(list) || what.startsWith(list + ".") || what.contains("." + list + ".")) {
        return list;
      }
    }
    return what.substring(what.lastIndexOf('.') + 1);
  }

  /** What is said there, in words. */
  String value(Part part, String what, String written) {
    var word = word(what);
    if (FUNCTIONS.contains(word) || word.equals("to") && template.roles().containsKey(written)) {
      return plain(names.role(written));
    }
    if (PLACES.contains(word) || word.equals("to")) {
      return names.place(written);
    }
    if (CONDITIONS.contains(word)) {
      return plain(new ConditionTelling(names).tell(written));
    }
    if (DELAYS.contains(word)) {
      return delay(part, word, written);
    }
    return SWITCHES.contains(word) ? names.text("value.true") : rest(part, word, written);
  }

  private String delay(Part part, String word, String written) {
    var delay =
        word.equals("remind")
            ? Fragments.beforeDue(written).value()
            : Fragments.delay(written, word.equals("due") ? Delay.CREATED : Delay.START).value();
    if (delay == null) {
      return written;
    }
    var telling = part == Part.ALWAYS ? DelayTelling.ofRun(names) : new DelayTelling(names);
    return plain(telling.tell(delay));
  }

  private String rest(Part part, String word, String written) {
    return switch (word) {
      case "kind" ->
          part == Part.ROLE
              ? reader.text("editor.holder." + written.toLowerCase(Locale.ROOT))
              : written;
      case "template" -> names.subject(written);
      case "receipt" -> names.repere(written);
      case "field" -> names.fact(written);
      case "event", "await" -> names.event(written);
      case "sequence", "switch", "launch-sequence" -> names.sequence(written);
      case "situation" -> reader.label("situation.", written);
      case "until" -> until(written);
      default -> names.tags(written);
    };
  }

  private String until(String written) {
    return written.equals("first")
        ? reader.text("editor.until.first")
        : reader.text("editor.until.result", result(written));
  }

  private String result(String key) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream())
        .map(action -> action.results().getOrDefault(key, ""))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse(key);
  }

  private static String plain(String told) {
    return Sentence.of("text", told).plain();
  }
}
