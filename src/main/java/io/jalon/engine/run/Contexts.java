package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.engine.facts.CallFacts;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.facts.OfficeVocabulary;
import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says of an execution where it is and what it works with, in Jalon's words. */
@Component
class Contexts {

  private final Versions versions;
  private final LiveFacts facts;
  private final OfficeVocabulary vocabulary;
  private final CallFacts calls;
  private final ObjectProvider<StartResolution> starts;

  Contexts(
      Versions versions,
      LiveFacts facts,
      OfficeVocabulary vocabulary,
      CallFacts calls,
      ObjectProvider<StartResolution> starts) {
    this.starts = starts;
    this.calls = calls;
    this.versions = versions;
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  /** What the action at an execution works with. */
  ActionContext of(ExecutionEntity execution, Settings settings) {
    return new ActionContext(
        place(execution, settings),
        execution.getProcessBusinessKey(),
        settings.values(),
        facts.at(execution, settings.step()),
        vocabulary.now().plus(calls.names(execution.getProcessDefinition())),
        rule -> starts.getObject().at(execution, settings, rule));
  }

  /** Where an execution is. */
  Entry.Place place(ExecutionEntity execution, Settings settings) {
    var version = versions.of(execution.getProcessDefinitionId());
    return new Entry.Place(
        execution.getProcessInstanceId(),
        version.templateId(),
        version.number(),
        blankToNull(settings.step()),
        blankToNull(settings.action()),
        pass(execution, settings.step()));
  }

  /** Starts a journal entry at an execution. */
  Entry entry(String kind, ExecutionEntity execution, Settings settings) {
    return Entry.of(kind, execution.getProcessBusinessKey()).in(place(execution, settings));
  }

  /** Which pass through a step a run is in, from 1; 0 before the first. */
  static int pass(ExecutionEntity execution, String step) {
    return step.isEmpty() || !(execution.getVariable(Variables.pass(step)) instanceof Integer pass)
        ? 0
        : pass;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
