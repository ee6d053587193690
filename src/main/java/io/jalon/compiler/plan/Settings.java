package io.jalon.compiler.plan;

import io.jalon.template.Delay;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties that our own code in the engine reads, written in the order of the contract. */
final class Settings {

  private final Map<String, String> entries = new LinkedHashMap<>();

  private Settings() {}

  static Settings kind(String kind) {
    return new Settings().set("kind", kind);
  }

  Settings set(String name, String value) {
    entries.put("jalon." + name, value);
    return this;
  }

  Settings setIfAny(String name, String value) {
    return value.isEmpty() ? this : set(name, value);
  }

  /** Whose step, action and role. */
  Settings site(Site site) {
    return set("step", site.step().id())
        .set("action", site.action().id())
        .set("role", site.action().role());
  }

  /** The repère that a date moves with. */
  Settings depends(Delay delay) {
    return delay.onRepere() ? set("depends", delay.anchor()) : this;
  }

  Map<String, String> entries() {
    return entries;
  }
}
