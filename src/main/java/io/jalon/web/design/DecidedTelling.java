package io.jalon.web.design;

import io.jalon.journal.Entry;
import io.jalon.template.Templates;
import io.jalon.web.design.TemplateWords.Said;
import io.jalon.web.dossier.DecidedWords;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the codes of a line in the words of the version that it is about. */
@Component
class DecidedTelling implements DecidedWords {

  private final Templates templates;
  private final TemplateWords words;
  private final TagNames tags;

  DecidedTelling(Templates templates, TemplateWords words, TagNames tags) {
    this.templates = templates;
    this.words = words;
    this.tags = tags;
  }

  private record Version(String dossierId, String templateId, int number) {}

  @Override
  public String condition(Entry line, String feel, Reader reader) {
    return said(line, reader).map(said -> said.condition(feel)).orElse(feel);
  }

  @Override
  public List<String> values(Entry line, String values, Reader reader) {
    return said(line, reader)
        .map(said -> said.values(values))
        .orElseGet(() -> FactTelling.split(values));
  }

  @Override
  public String result(Entry line, String key, Reader reader) {
    var place = line.place();
    var action = place == null ? null : place.actionId();
    return action == null
        ? key
        : said(line, reader).map(said -> said.result(action, key)).orElse(key);
  }

  @Override
  public String action(Entry line, String id, Reader reader) {
    return said(line, reader).map(said -> said.action(id)).orElse(id);
  }

  @Override
  public String place(Entry line, String id, Reader reader) {
    return said(line, reader).map(said -> said.place(id)).orElse(id);
  }

  private Optional<Said> said(Entry line, Reader reader) {
    var place = line.place();
    if (place == null) {
      return Optional.empty();
    }
    var version = new Version(line.dossierId(), place.templateId(), place.version());
    return reader.once(version, () -> words(version, reader));
  }

  private Optional<Said> words(Version version, Reader reader) {
    return templates
        .version(version.templateId(), version.number())
        .map(found -> templates.template(version.templateId(), version.number()))
        .map(template -> words.of(template, reader, tags.of(version.dossierId(), reader)));
  }
}
