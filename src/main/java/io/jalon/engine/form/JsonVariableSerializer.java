package io.jalon.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps maps and lists of plain values as JSON, which Tasklist's forms read. Whatever class name a
 * stranger writes beside a value, reading gives maps, lists, texts, numbers and booleans.
 */
class JsonVariableSerializer extends AbstractObjectValueSerializer {

  static final String FORMAT = "application/json";

  /** The engine’s column for texts. */
  private static final int LONGEST_TEXT = 4000;

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

  /**
   * A short one stands in the variable's own row: bytes would be two rows more, here and in
   * history.
   */
  @Override
  protected void writeToValueFields(
      ObjectValue value, ValueFields fields, byte @Nullable [] content) {
    var text = getSerializedStringValue(content);
    if (text == null || text.length() > LONGEST_TEXT) {
      super.writeToValueFields(value, fields, content);
    } else {
      fields.setTextValue(text);
      fields.setTextValue2(getObjectTypeName(value, fields));
    }
  }

  /** JSON is UTF-8, whatever the engine's charset for texts. */
  @Override
  protected @Nullable String getSerializedStringValue(byte @Nullable [] content) {
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  @Override
  protected byte @Nullable [] getSerializedBytesValue(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte @Nullable [] readSerializedValueFromFields(ValueFields fields) {
    var text = fields.getTextValue();
    return text == null
        ? super.readSerializedValueFromFields(fields)
        : getSerializedBytesValue(text);
  }

  /** What was read is never changed in place, only set anew. */
  @Override
  public boolean isMutableValue(ObjectValue value) {
    return false;
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
