package io.jalon.expression;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import freemarker.template.utility.StringUtil;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * For whom a content is written: for people, with dates and amounts as the office writes them, or
 * for a program, as programs read them, each value of a tag escaped for the place where it stands.
 */
public enum Writing {
  PEOPLE(UnaryOperator.identity()),
  /** A part of an address: nothing of a value has a meaning of its own there. */
  URL(text -> UriUtils.encode(text, StandardCharsets.UTF_8)),
  /** The value of an HTTP header: one line of ASCII, other letters encoded as in an address. */
  HEADER(Writing::headerText),
  /** The inside of a text in JSON. */
  JSON(text -> new String(JsonStringEncoder.getInstance().quoteAsString(text))),
  XML(StringUtil::XMLEnc),
  /** Plain text for a program. */
  TEXT(Writing::plainText);

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BREAKS = Pattern.compile("\\p{Cc}+");
  private static final Pattern FOREIGN = Pattern.compile("[^ -~]+");

  private final UnaryOperator<String> escape;

  Writing(UnaryOperator<String> escape) {
    this.escape = escape;
  }

  /** A value as it may stand in such a place. */
  String escaped(String value) {
    return escape.apply(value);
  }

  private static String plainText(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  private static String headerText(String text) {
    return FOREIGN
        .matcher(BREAKS.matcher(text).replaceAll(" "))
        .replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
  }
}
