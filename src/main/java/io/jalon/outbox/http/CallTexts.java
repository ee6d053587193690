package io.jalon.outbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.outbox.AnswerField;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call keeps as JSON: headers, the fields that are asked for, and their values. */
final class CallTexts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final TypeReference<List<AnswerField>> FIELDS = new TypeReference<>() {};

  private CallTexts() {}

  static String of(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Map<String, String> texts(String json) {
    return read(json, TEXTS);
  }

  static List<AnswerField> fields(String json) {
    return read(json, FIELDS);
  }

  /** Values by name; what is empty is left out. */
  static String ofValues(Map<String, @Nullable Object> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            texts.put(name, AnswerValues.stored(value));
          }
        });
    return of(texts);
  }

  /** Every field with its value, {@code null} where there is none. */
  static Map<String, @Nullable Object> values(@Nullable String json, List<AnswerField> fields) {
    var texts = json == null ? Map.<String, String>of() : texts(json);
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : fields) {
      var text = texts.get(field.name());
      values.put(field.name(), text == null ? null : AnswerValues.parsed(field.type(), text));
    }
    return values;
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
