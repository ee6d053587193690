package io.jalon.engine.safety;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * No script language at all: conditions are FEEL, which {@link FeelCondition} evaluates without the
 * engine's scripting (docs/decisions/0006).
 */
public final class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // nothing to add to
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refusal("*");
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    throw refusal(language);
  }

  private static ProcessEngineException refusal(String language) {
    return new ProcessEngineException(
        "Langage de script refusé / refused script language: " + language);
  }
}
