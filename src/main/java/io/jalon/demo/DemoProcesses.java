package io.jalon.demo;

import io.jalon.template.DraftOutcome.Saved;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication.Published;
import io.jalon.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the processes that are shipped, as the designer of the office would. */
@Component
class DemoProcesses {

  private final Templates templates;
  private final Publisher publisher;
  private final ResourcePatternResolver resources;

  DemoProcesses(Templates templates, Publisher publisher, ResourcePatternResolver resources) {
    this.templates = templates;
    this.publisher = publisher;
    this.resources = resources;
  }

  /**
   * Publishes each of them.
   *
   * @throws IllegalStateException when one of them cannot be published
   */
  void publish() {
    try {
      var files = resources.getResources("classpath*:processes/*.yaml");
      Arrays.sort(files, Comparator.comparing(Resource::getDescription));
      for (var file : files) {
        publish(file.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(String source) {
    var draft = templates.saveDraft(source, DemoPeople.DESIGNER);
    if (!(draft instanceof Saved saved)) {
      throw new IllegalStateException("A shipped process cannot be read: " + draft);
    }
    var publication = publisher.publish(saved.templateId(), DemoPeople.DESIGNER);
    if (!(publication instanceof Published)) {
      throw new IllegalStateException("A shipped process cannot be published: " + publication);
    }
  }
}
