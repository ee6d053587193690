package io.jalon.outbox.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jalon.outbox.AnswerField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a template asks of a JSON answer. Strangers write it: what is too deep, too long or of
 * another type is as if it were not there.
 */
final class AnswerValues {

  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private AnswerValues() {}

  /**
   * The values of the fields.
   *
   * @param body what was answered
   * @return by the field's name; {@code null} where there is none
   */
  static Map<String, @Nullable Object> read(String body, List<AnswerField> fields) {
    var answer = fields.isEmpty() ? MissingNode.getInstance() : tree(body);
    var values = new LinkedHashMap<String, @Nullable Object>();
    fields.forEach(
        field -> values.put(field.name(), value(field.type(), answer.at(field.pointer()))));
    return values;
  }

  private static JsonNode tree(String body) {
    try {
      var tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  private static @Nullable Object value(AnswerField.Type type, JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    boolean fits = type != AnswerField.Type.BOOLEAN || node.isBoolean();
    var text = node.isNumber() ? written(node.decimalValue()) : node.asText();
    return fits ? parsed(type, text) : null;
  }

  /** In full, unless that could fill the memory: then as nothing that is a number. */
  private static String written(BigDecimal number) {
    boolean usual = Math.abs((long) number.scale()) <= 20 && number.precision() <= 40;
    return usual ? number.toPlainString() : number.toString();
  }

  /**
   * Reads a value from its text, as it stands in JSON and as it is stored.
   *
   * @return {@code null} when the text is none of this type
   */
  static @Nullable Object parsed(AnswerField.Type type, String text) {
    try {
      return switch (type) {
        case TEXT -> shown(text);
        case NUMBER, MONEY -> number(text);
        case DATE -> LocalDate.parse(text);
        case DATE_TIME -> OffsetDateTime.parse(text).toInstant();
        case BOOLEAN -> Boolean.valueOf(text);
      };
    } catch (DateTimeException otherwiseWritten) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(String text) {
    if (NUMBER.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return null;
  }

  /** Text that a database keeps and a person reads. */
  static String shown(String text) {
    return shown(text, LONGEST_TEXT);
  }

  /** Never ends between the two halves of a character. */
  static String shown(String text, int longest) {
    var end = Math.min(text.length(), longest);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return clean(text.substring(0, end));
  }

  private static String clean(String text) {
    return UNSHOWN.matcher(text).replaceAll("");
  }

  /** How a value is stored. */
  static String stored(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
