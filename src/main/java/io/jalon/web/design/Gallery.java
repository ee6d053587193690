package io.jalon.web.design;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sequences that are shipped, to begin from. */
@Component
class Gallery {

  private final List<Shipped> all;

  Gallery(ResourcePatternResolver resources, TemplateReader reader) throws IOException {
    this.all =
        Stream.of(resources.getResources("classpath*:processes/*.yaml"))
            .map(file -> shipped(file, reader))
            .sorted(Comparator.comparing(shipped -> shipped.template().name()))
            .toList();
  }

  /**
   * A shipped sequence.
   *
   * @param about what its file says first
   * @param source as YAML
   */
  record Shipped(SequenceTemplate template, String about, String source) {}

  /** All of them, by name. */
  List<Shipped> all() {
    return all;
  }

  /** One of them. */
  Optional<Shipped> find(String id) {
    return all.stream().filter(one -> one.template().id().equals(id)).findFirst();
  }

  private static Shipped shipped(Resource file, TemplateReader reader) {
    try {
      var source = file.getContentAsString(StandardCharsets.UTF_8);
      var template = Objects.requireNonNull(reader.read(source).template(), file.getDescription());
      return new Shipped(template, about(source), source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The first sentence of its first comment. */
  private static String about(String source) {
    return source
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .limit(1)
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }
}
