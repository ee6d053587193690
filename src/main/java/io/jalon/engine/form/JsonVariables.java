package io.jalon.engine.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.stereotype.Component;

/** Teaches the engine to keep JSON variables. */
@Component
class JsonVariables extends AbstractProcessEnginePlugin {

  // The engine's own setter takes a list of raw serializers.
  @SuppressWarnings("rawtypes")
  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<TypedValueSerializer> known = configuration.getCustomPreVariableSerializers();
    List<TypedValueSerializer> serializers = known == null ? new ArrayList<>() : known;
    serializers.add(new JsonVariableSerializer());
    configuration.setCustomPreVariableSerializers(serializers);
  }
}
