package io.jalon.engine.form;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** A map or list of plain values as the engine keeps it. */
public final class JsonValue {

  private JsonValue() {}

  /** A variable of this value. */
  public static ObjectValue of(Object value) {
    return Variables.objectValue(value)
        .serializationDataFormat(JsonVariableSerializer.FORMAT)
        .create();
  }
}
