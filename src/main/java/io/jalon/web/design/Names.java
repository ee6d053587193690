package io.jalon.web.design;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.End;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.web.dossier.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** What the words of a template are called by people. */
final class Names {

  private static final Pattern TAG = Pattern.compile("\\$\\{\\s*([\\w.]+)[^}]*}");
  private static final Pattern DATE = Pattern.compile("date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");
  private static final String TODAY = "aujourdhui";
  private static final Set<String> FACTS =
      Set.of(
          "client.nom",
          "client.reference",
          "dossier.reference",
          "dossier.solde",
          "dossier.montant",
          "dossier.echeance",
          "dossier.statut",
          TODAY);

  private static final Set<String> FIELDS =
      Set.of(
          "client.adresse",
          "client.courriel",
          "client.type",
          "dossier.type",
          "dossier.responsable");
  private static final Pattern HOLDER = Pattern.compile("intervenant\\.(\\w+)\\.(nom|courriel)");

  /** A template that says nothing, where only the office's words are wanted. */
  static final SequenceTemplate NOTHING =
      new SequenceTemplate("", "", "", Map.of(), List.of(), Map.of(), List.of());

  private final SequenceTemplate template;
  private final Reader person;
  private final OfficeWords office;
  private final Map<String, String> known;

  Names(SequenceTemplate template, Reader person, OfficeWords office) {
    this(template, person, office, Map.of());
  }

  Names(SequenceTemplate template, Reader person, OfficeWords office, Map<String, String> known) {
    this.known = known;
    this.template = template;
    this.person = person;
    this.office = office;
  }

  String text(String code, Object... values) {
    return person.text("tell." + code, values);
  }

  /** Looked up when the first of them is asked for. */
  private Map<String, String> labels(String kind, Supplier<Map<String, String>> lookUp) {
    return person.once("labels of " + kind, lookUp);
  }

  String role(String id) {
    return Sentence.strong(roleLabel(id));
  }

  String repere(String id) {
    return labels("reperes", office::repereLabels).getOrDefault(id, id);
  }

  String closing(String id) {
    return labels("closings", office::closingLabels).getOrDefault(id, id);
  }

  String sequence(String id) {
    return labels("sequences", office::sequenceLabels).getOrDefault(id, id);
  }

  /** A step or an end, by its name. */
  String place(String id) {
    return template.places().stream()
        .filter(place -> place.id().equals(id))
        .map(place -> place instanceof Step step ? step.name() : ((End) place).label())
        .findFirst()
        .orElse(id);
  }

  boolean end(String id) {
    return template.ends().stream().anyMatch(end -> end.id().equals(id));
  }

  /** Whether it is an action. */
  boolean acts(String id) {
    return template.action(id).isPresent();
  }

  /** An action, by its title or what it sends. */
  String action(String id) {
    return template.action(id).map(this::title).orElse(id);
  }

  String title(Action action) {
    if (action.kind() instanceof SendMessage send) {
      return subject(send.message());
    }
    if (action.kind() instanceof ActionKind.CreateDocument document) {
      return subject(document.message());
    }
    return action.kind().title().isEmpty() ? action.id() : tags(action.kind().title());
  }

  String subject(String message) {
    var content = template.messages().get(message);
    return content == null ? message : tags(content.subject());
  }

  /** The label of a result of an action; its key when the action lists none. */
  String result(String action, String key) {
    return template.action(action).map(Action::results).map(all -> all.get(key)).orElse(key);
  }

  /** A text whose tags are filled where they are known, and else stand as names in brackets. */
  String tags(String text) {
    return TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(1))));
  }

  private String tag(String path) {
    var name = known.get(path);
    return name == null ? "[" + tagged(path) + "]" : name;
  }

  /**
   * What stands for a tag, as the queue of messages and a dossier call it; sentences say a fact.
   */
  String tagged(String path) {
    var holder = HOLDER.matcher(path);
    if (holder.matches()) {
      var role = roleLabel(holder.group(1));
      return holder.group(2).equals("nom") ? role : person.text("fact.courriel", role);
    }
    return FIELDS.contains(path) || FACTS.contains(path) && !path.equals(TODAY)
        ? StringUtils.uncapitalize(person.text("fact." + path))
        : fact(path);
  }

  private String roleLabel(String id) {
    return labels("roles", office::roleLabels).getOrDefault(id, id);
  }

  /** What a condition compares with: a text without its quotes, a day, yes or no, a fact. */
  String value(String feel) {
    if (feel.startsWith("\"")) {
      return feel.substring(1, feel.length() - 1);
    }
    var date = DATE.matcher(feel);
    if (date.matches()) {
      return person.day(LocalDate.parse(date.group(1)));
    }
    return feel.equals("true") || feel.equals("false") ? text("value." + feel) : fact(feel);
  }

  /** A fact of the dossier. */
  String fact(String path) {
    if (path.startsWith("repere.")) {
      return repere(path.substring("repere.".length()));
    }
    var holder = HOLDER.matcher(path);
    if (holder.matches()) {
      var role = roleLabel(holder.group(1));
      return person.text("editor.fact.holder." + holder.group(2), role);
    }
    if (FIELDS.contains(path)) {
      return StringUtils.uncapitalize(person.text("editor.fact." + path));
    }
    return FACTS.contains(path) ? text("fact." + path) : path;
  }

  /** An event, by its label or its name in plain letters. */
  String event(String id) {
    return person.label("journal.value.event.", id);
  }
}
