package io.jalon.journal;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with named places. {@code {title}} is replaced by a value; {@code [, for {role}]} is
 * dropped when one of its values is missing; {@code [held by {name}|held by nobody]} then says its
 * second half. Values are put in once and never read as phrases themselves.
 */
record Sentence(String pattern) {

  private static final Pattern OPTION = Pattern.compile("\\[([^\\[\\]|]*)(?:\\|([^\\[\\]]*))?]");
  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");
  private static final String MISSING = "…";

  /** The sentence with its values. */
  String with(Function<String, @Nullable String> values) {
    var chosen = OPTION.matcher(pattern).replaceAll(option -> quoted(choose(option, values)));
    return NAME.matcher(chosen).replaceAll(name -> quoted(value(name.group(1), values)));
  }

  private static String choose(MatchResult option, Function<String, @Nullable String> values) {
    var first = option.group(1);
    var complete = NAME.matcher(first).results().allMatch(n -> values.apply(n.group(1)) != null);
    if (complete) {
      return first;
    }
    return option.group(2) == null ? "" : option.group(2);
  }

  private static String value(String name, Function<String, @Nullable String> values) {
    var value = values.apply(name);
    return value == null ? MISSING : value;
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
