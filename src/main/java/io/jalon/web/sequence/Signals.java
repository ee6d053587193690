package io.jalon.web.sequence;

import io.jalon.run.Run;
import io.jalon.template.Always;
import io.jalon.template.SequenceTemplate;
import io.jalon.web.design.TemplateWords;
import io.jalon.web.design.TemplateWords.Said;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import io.jalon.web.sequence.WhyNot.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happens outside and a person tells, with what its run would do then. */
@Component
class Signals {

  private final TemplateWords words;
  private final TagNames tags;

  Signals(TemplateWords words, TagNames tags) {
    this.words = words;
    this.tags = tags;
  }

  /**
   * Something that a run can be told of.
   *
   * @param label what people call it
   * @param effects what would follow in the run, each a sentence
   */
  public record Signal(String id, String label, List<String> effects) {}

  /**
   * What a run can be told of now.
   *
   * @param waiting what its steps wait for
   */
  List<Signal> of(Run run, SequenceTemplate template, List<Waiting> waiting, Reader reader) {
    if (!run.active()) {
      return List.of();
    }
    var said = words.of(template, reader, tags.of(run.dossierId(), reader));
    var awaited = awaited(waiting);
    return template
        .awaitedEvents()
        .distinct()
        .map(
            id ->
                new Signal(
                    id,
                    WhyNot.event(id, reader),
                    effects(id, template, awaited.contains(id), said, reader)))
        .toList();
  }

  private static List<String> effects(
      String id, SequenceTemplate template, boolean awaited, Said said, Reader reader) {
    var effects = new ArrayList<String>();
    if (awaited) {
      effects.add(reader.text("event.effect.awaited"));
    }
    for (var always : template.always()) {
      if (always instanceof Always.OnEvent rule && rule.event().equals(id)) {
        effects.add(rule(rule, said, reader));
      }
    }
    return effects.isEmpty() ? List.of(reader.text("event.effect.nothing")) : effects;
  }

  private static String rule(Always.OnEvent rule, Said said, Reader reader) {
    var to = said.place(rule.to());
    return rule.when() == null
        ? reader.text("event.effect.always", to)
        : reader.text("event.effect.always.when", to, said.condition(rule.when()));
  }

  private static Set<String> awaited(List<Waiting> waiting) {
    return waiting.stream()
        .flatMap(
            step ->
                Stream.concat(
                    step.gates().stream(),
                    step.pending().stream().flatMap(later -> later.gates().stream())))
        .map(WhyNot.Line::event)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
