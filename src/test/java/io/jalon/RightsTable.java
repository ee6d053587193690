package io.jalon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables that say who reaches what, a line for each address. */
public final class RightsTable {

  /** Whether the tables are written anew from what is answered. */
  public static final boolean REWRITTEN = Boolean.getBoolean("jalon.golden.update");

  private static final Path TABLES = Path.of("src/test/resources/rights");

  private RightsTable() {}

  /** Writes what a call answers now into its line. */
  public static void rewrite(String name, Call call, List<String> answers) {
    var changed = read(name).map(line -> of(line, call, String.join(" ", answers))).toList();
    try {
      Files.write(TABLES.resolve(name), changed);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String of(String line, Call call, String answers) {
    return !line.startsWith("#") && Call.of(line).equals(call)
        ? line.substring(0, line.lastIndexOf('|') + 2) + answers
        : line;
  }

  /** A call, and what it answers each kind of user; {@code -} is not tried. */
  public record Call(String method, String path, String body, List<String> expected) {

    /** The call of a line: {@code GET /path | body | 403 200}. */
    public static Call of(String line) {
      var part = line.split("\\|");
      var address = part[0].strip().split(" +");
      return new Call(address[0], address[1], part[1].strip(), List.of(part[2].strip().split(" ")));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The lines of a table that are no comments. */
  public static Stream<String> lines(String name) {
    return read(name).filter(line -> !line.startsWith("#"));
  }

  private static Stream<String> read(String name) {
    try {
      return Files.readAllLines(TABLES.resolve(name)).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
