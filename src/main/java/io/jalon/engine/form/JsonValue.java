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
    try {
      return new ObjectValueImpl(
          value,
          JSON.writeValueAsString(value),
          JsonVariableSerializer.FORMAT,
          (value instanceof Map<?, ?> ? Map.class : List.class).getName(),
          true);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
