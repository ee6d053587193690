package io.jalon.compiler.plan;

import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import io.jalon.template.Step;
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
    return action(site).set("role", site.action().role());
  }

  /** Whose step and action. */
  Settings action(Site site) {
    return set("step", site.step().id()).set("action", site.id());
  }

  /** The repère that a date of a step moves with. */
  Settings depends(Step step, Delay delay) {
    return setIfAny("depends", Steps.depends(step, delay));
  }

  /** A delay, as people write it. */
  Settings delay(Delay delay) {
    return set("delay", Fragments.write(delay));
  }

  /** The whole text of a name that the diagram shows cut short, or otherwise than it is written. */
  Settings whole(String name, String shown) {
    return setIfAny("name", name.equals(shown) ? "" : name);
  }

  /** The text that the content of an action holds: the model needs no other place for it. */
  Settings content(Site site, String message) {
    var content = Subjects.content(site.template(), message);
    return set("subject", content.subject()).set("body", Fragments.oneLine(content.body()));
  }

  /** The condition under which an effect leaves, and whether it stays when its cause is gone. */
  Settings leaving(Site site) {
    var condition = site.action().whileTrue();
    setIfAny("while", condition == null ? "" : condition.strip());
    return site.action().keep() ? set("keep", "true") : this;
  }

  Map<String, String> entries() {
    return entries;
  }
}
