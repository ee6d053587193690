package io.jalon.demo;

import io.jalon.template.DraftOutcome;
import io.jalon.template.Problem;
import io.jalon.template.ProblemSentences;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the processes that are shipped, as the designer of the office would. */
@Component
class DemoProcesses {

  private final Templates templates;
  private final Publisher publisher;
  private final ResourcePatternResolver resources;
  private final ProblemSentences sentences;

  DemoProcesses(
      Templates templates,
      Publisher publisher,
      ResourcePatternResolver resources,
      MessageSource messages) {
    this.templates = templates;
    this.publisher = publisher;
    this.resources = resources;
    this.sentences = new ProblemSentences(messages, Locale.FRENCH);
  }

  /**
   * Publishes each of them.
   *
   * @throws IllegalStateException when one of them cannot be published; it says where, why and what
   *     to do, as {@code file:line:column}
   */
  void publish() {
    try {
      var files = resources.getResources("classpath*:processes/*.yaml");
      Arrays.sort(files, Comparator.comparing(Resource::getDescription));
      var saved = new LinkedHashMap<String, String>();
      for (var file : files) {
        // One may call another: all are known before the first is published.
        var name = name(file);
        saved.put(save(name, file.getContentAsString(StandardCharsets.UTF_8)), name);
      }
      saved.forEach(this::publish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String save(String file, String source) {
    var draft = templates.saveDraft(source, DemoPeople.DESIGNER);
    if (draft instanceof DraftOutcome.Refused refused) {
      throw refusal(file, refused.problems());
    }
    return ((DraftOutcome.Saved) draft).templateId();
  }

  private void publish(String id, String file) {
    if (publisher.publish(id, DemoPeople.DESIGNER) instanceof Publication.Refused refused) {
      throw refusal(file, refused.problems());
    }
  }

  private IllegalStateException refusal(String file, List<Problem> problems) {
    return new IllegalStateException(
        problems.stream()
            .map(problem -> sentences.line(file, problem))
            .collect(
                Collectors.joining("\n", "Le modèle livré « " + file + " » est refusé.\n", "")));
  }

  private static String name(Resource file) {
    var name = file.getFilename();
    return name == null ? file.getDescription() : name;
  }
}
