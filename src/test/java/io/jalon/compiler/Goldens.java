package io.jalon.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.compiler.layout.DiagramLayout;
import io.jalon.compiler.plan.Planners;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folders that hold a template beside what it compiles to. */
public final class Goldens {

  private static final Path ROOT = Path.of("src/test/resources/compiler");
  private static final Path PROCESSES = Path.of("processes");
  private static final boolean UPDATE = Boolean.getBoolean("jalon.golden.update");

  private Goldens() {}

  /** The compiler without Spring. */
  static SequenceCompiler compiler() {
    return new SequenceCompiler(
        Planners.standard(), new Emitter(), new DiagramLayout(), new DiagramEmitter());
  }

  /** One folder a construct. */
  public static List<String> constructs() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The templates of the constructs, and those that Jalon ships. */
  public static List<SequenceTemplate> templates() {
    return Stream.concat(
            constructs().stream().map(Goldens::template),
            shipped().stream().map(name -> parse(read(shipped(name, ".yaml")))))
        .toList();
  }

  /** The sequences that Jalon ships, compiled beside their source. */
  static List<String> shipped() {
    try (Stream<Path> files = Files.list(PROCESSES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a sequence that Jalon ships. */
  static Path shipped(String name, String ending) {
    return PROCESSES.resolve(name + ending);
  }

  /** The template of a construct. */
  public static SequenceTemplate template(String construct) {
    return parse(read(file(construct, "template.yaml")));
  }

  /** The template of a file. */
  public static SequenceTemplate parse(String yaml) {
    var reading = new TemplateReader().read(yaml);
    return Objects.requireNonNull(reading.template(), () -> reading.problems().toString());
  }

  /** A file of a construct. */
  public static Path file(String construct, String name) {
    return ROOT.resolve(construct).resolve(name);
  }

  /** What the file should hold; with -Djalon.golden.update=true it holds it from now on. */
  static String expected(Path file, String actual) {
    if (UPDATE) {
      write(file, actual);
    }
    return read(file);
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
