package io.jalon.web.design;

import io.jalon.template.ActionKind.CreateDocument;
import io.jalon.template.MessageContent;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The contents of messages that the versions in service say. */
@Component
class MessageContents {

  private static final Pattern TAG = Pattern.compile("\\$\\{\\s*\\(*([\\w.]*)[^{}]*}");

  private final Templates templates;
  private final OfficeWords office;

  MessageContents(Templates templates, OfficeWords office) {
    this.templates = templates;
    this.office = office;
  }

  /**
   * A content.
   *
   * @param template the id of its sequence
   * @param sequence the name of its sequence
   * @param version which version says it
   * @param id its name in that sequence
   * @param subject its subject, whose tags stand as names in brackets
   * @param tags what it replaces by what is known of a dossier, each once, by name
   * @param steps the names of the steps that use it
   */
  public record Row(
      String template,
      String sequence,
      int version,
      String id,
      MessageContent content,
      String subject,
      Set<String> tags,
      List<String> steps) {}

  /** A part of a text: a tag, or what stands between two. */
  public record Piece(String text, boolean tag) {}

  /** All of them, by sequence, in the order of its file. */
  List<Row> all(Reader person) {
    return templates.all().stream()
        .filter(summary -> summary.latestVersion() != null)
        .flatMap(summary -> of(summary, person))
        .toList();
  }

  /** One of them. */
  Optional<Row> find(String template, String id, Reader person) {
    return all(person).stream()
        .filter(row -> row.template().equals(template) && row.id().equals(id))
        .findFirst();
  }

  private Stream<Row> of(TemplateSummary summary, Reader person) {
    int version = Objects.requireNonNull(summary.latestVersion());
    var template = templates.template(summary.id(), version);
    var names = new Names(template, person, office);
    return template.messages().entrySet().stream()
        .map(
            one ->
                new Row(
                    template.id(),
                    template.name(),
                    version,
                    one.getKey(),
                    one.getValue(),
                    names.tags(one.getValue().subject()),
                    tags(one.getValue(), names),
                    steps(template, one.getKey())));
  }

  private static List<String> steps(SequenceTemplate template, String id) {
    return template.steps().stream().filter(step -> uses(step, id)).map(Step::name).toList();
  }

  /** Whether an action of a step writes a message. */
  static boolean uses(Step step, String id) {
    return step.actions().stream()
        .anyMatch(
            action ->
                action.kind() instanceof SendMessage message && message.message().equals(id)
                    || action.kind() instanceof CreateDocument document
                        && document.message().equals(id));
  }

  private static Set<String> tags(MessageContent content, Names names) {
    var tags = new LinkedHashSet<String>();
    Stream.of(content.subject(), content.body())
        .flatMap(text -> TAG.matcher(text).results())
        .forEach(found -> tags.add(name(found.group(1), names)));
    return tags;
  }

  private static String name(String path, Names names) {
    return StringUtils.capitalize(names.tagged(path));
  }

  /** A text with its tags told apart, by name. */
  List<Piece> pieces(String text, Reader person) {
    var names = new Names(Names.NOTHING, person, office);
    var pieces = new ArrayList<Piece>();
    var tags = TAG.matcher(text);
    int end = 0;
    while (tags.find()) {
      pieces.add(new Piece(text.substring(end, tags.start()), false));
      pieces.add(new Piece(name(tags.group(1), names), true));
      end = tags.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces;
  }
}
