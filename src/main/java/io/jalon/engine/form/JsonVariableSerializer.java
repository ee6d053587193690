package io.jalon.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;

/**
 * Keeps maps and lists of plain values as JSON, which Tasklist's forms read. Whatever class name a
 * stranger writes beside a value, reading gives maps, lists, texts, numbers and booleans.
 */
class JsonVariableSerializer extends AbstractObjectValueSerializer {

  static final String FORMAT = "application/json";

  private final ObjectMapper json = new ObjectMapper();

  JsonVariableSerializer() {
    super(FORMAT);
  }

  @Override
  public String getName() {
    return FORMAT;
  }

  @Override
  protected boolean isSerializationTextBased() {
    return true;
  }

  @Override
  protected boolean canSerializeValue(Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?>;
  }

  @Override
  protected String getTypeNameForDeserialized(Object value) {
    return value instanceof Map<?, ?> ? Map.class.getName() : List.class.getName();
  }

  @Override
  protected byte[] serializeToByteArray(Object value) throws IOException {
    return json.writeValueAsBytes(value);
  }

  @Override
  protected Object deserializeFromByteArray(byte[] content, String typeName) throws IOException {
    return json.readValue(content, Object.class);
  }
}
