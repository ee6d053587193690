package io.jalon.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** A map or list of plain values as the engine keeps and shows it. */
public final class JsonValue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonValue() {}

  /** A variable of this value, both as it is and as the JSON that forms read. */
  public static ObjectValue of(Object value) {
    return variable(value, true);
  }

  /** The JSON alone, for whoever asks for values that are not deserialized, as Tasklist does. */
  static ObjectValue serialized(Object value) {
    return variable(value, false);
  }

  private static ObjectValue variable(Object value, boolean deserialized) {
    return new ObjectValueImpl(
        deserialized ? value : null,
        text(value),
        JsonVariableSerializer.FORMAT,
        (value instanceof Map<?, ?> ? Map.class : List.class).getName(),
        deserialized);
  }

  /** The JSON of this value. */
  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
