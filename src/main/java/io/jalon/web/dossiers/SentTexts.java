package io.jalon.web.dossiers;

import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import io.jalon.web.dossiers.DossierQuery.Choice;
import io.jalon.web.dossiers.FilterChoices.Group;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The texts of published sequences that can be sent by hand, their tags by the names of facts. */
@Component
class SentTexts {

  private static final Pattern TAG =
      Pattern.compile(
          "\\$\\{\\s*((?:dossier|client|repere|intervenant)\\.[a-z0-9_.]*[a-z0-9_])[^}]*}");

  private final Templates templates;
  private final TagNames tags;

  SentTexts(Templates templates, TagNames tags) {
    this.templates = templates;
    this.tags = tags;
  }

  /** Each group a sequence, whose name goes along: a closed list shows one line only. */
  List<Group> of(Reader reader) {
    return templates.all().stream()
        .filter(one -> one.latestVersion() != null)
        .map(one -> texts(one, reader))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private Group texts(TemplateSummary one, Reader reader) {
    var number = Objects.requireNonNull(one.latestVersion());
    return new Group(
        one.name(),
        templates.template(one.id(), number).messages().entrySet().stream()
            .map(
                text ->
                    new Choice(
                        one.id() + "." + text.getKey(),
                        named(text.getValue().subject(), reader) + " (" + one.name() + ")"))
            .toList());
  }

  private String named(String subject, Reader reader) {
    return TAG.matcher(subject)
        .replaceAll(tag -> Matcher.quoteReplacement(tags.bracketed(tag.group(1), reader)));
  }
}
