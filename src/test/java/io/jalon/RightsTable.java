package io.jalon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The tables that say who reaches what, a line for each address. */
public final class RightsTable {

  private RightsTable() {}

  /** The lines of a table that are no comments. */
  public static Stream<String> lines(String name) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/rights", name)).stream()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
