package io.jalon.web.refusal;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a command is called: the last plain word of its address, e.g. {@code completion}. */
final class CommandName {

  private static final Pattern WORD =
      Pattern.compile("[a-z][a-z-]{0,39}", Pattern.CASE_INSENSITIVE);

  private CommandName() {}

  /** The name; a code that {@code journal.value.command.<name>} puts into words. */
  static String of(String method, String path) {
    var name = method.toLowerCase(Locale.ROOT);
    for (var part : path.split("/", -1)) {
      name = WORD.matcher(part).matches() ? part : name;
    }
    return method.equals("DELETE") ? "delete_" + name : name;
  }
}
