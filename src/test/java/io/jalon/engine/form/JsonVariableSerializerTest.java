package io.jalon.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFieldsImpl;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.Test;

class JsonVariableSerializerTest {

  private final JsonVariableSerializer serializer = new JsonVariableSerializer();
  private final ValueFieldsImpl fields = new ValueFieldsImpl();

  @Test
  void a_short_value_stands_in_the_variables_own_row() {
    write(Map.of("titre", "Appeler l’étude"));
    assertThat(fields.getTextValue()).isEqualTo("{\"titre\":\"Appeler l’étude\"}");
    assertThat(fields.getByteArrayValue()).isNull();
    assertThat(read().getValue()).isEqualTo(Map.of("titre", "Appeler l’étude"));
    assertThat(read().getObjectTypeName()).isEqualTo("java.util.Map");
  }

  @Test
  void a_value_too_long_for_it_is_kept_as_bytes() {
    var description = "é".repeat(4000);
    write(Map.of("description", description));
    assertThat(fields.getTextValue()).isNull();
    assertThat(read().getValue()).isEqualTo(Map.of("description", description));
  }

  @Test
  void what_was_kept_as_bytes_before_is_still_read() {
    fields.setByteArrayValue("{\"titre\":\"Relire\"}".getBytes(StandardCharsets.UTF_8));
    fields.setTextValue2("java.util.Map");
    assertThat(read().getValue()).isEqualTo(Map.of("titre", "Relire"));
  }

  @Test
  void a_class_name_from_a_stranger_creates_nothing_of_that_class() {
    fields.setTextValue("{\"a\":[1,\"x\"]}");
    fields.setTextValue2("javax.script.ScriptEngineManager");
    assertThat(read().getValue()).isEqualTo(Map.of("a", List.of(1, "x")));
  }

  private void write(Object value) {
    serializer.writeValue(JsonValue.of(value), fields);
  }

  private ObjectValue read() {
    return serializer.readValue(fields, true, false);
  }
}
