package io.jalon.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags that name a secret, {@code ${secret.nom}}: a bare name, and nothing done to it. */
public final class SecretTags {

  private static final Pattern TAG =
      Pattern.compile("\\$\\{\\s*secret\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

  private SecretTags() {}

  /** The names in a text, in order. */
  public static List<String> in(String source) {
    return TAG.matcher(source).results().map(tag -> tag.group(1)).toList();
  }

  /** A text in which each tag has become something else. */
  public static String replaced(String source, UnaryOperator<String> byName) {
    return TAG.matcher(source)
        .replaceAll(tag -> Matcher.quoteReplacement(byName.apply(tag.group(1))));
  }
}
