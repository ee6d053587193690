package io.jalon.task.api;

import io.jalon.dossier.DossierField;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskForms;
import io.jalon.template.Action.Ask;
import io.jalon.template.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an answer to a task consists of: what its form shows, as programs need it. */
@Component
class AnswerSheets {

  private final TaskForms forms;
  private final Templates templates;
  private final Runs runs;
  private final Reperes reperes;
  private final Dossiers dossiers;

  AnswerSheets(
      TaskForms forms, Templates templates, Runs runs, Reperes reperes, Dossiers dossiers) {
    this.forms = forms;
    this.templates = templates;
    this.runs = runs;
    this.reperes = reperes;
    this.dossiers = dossiers;
  }

  /**
   * A task with what its answer consists of.
   *
   * @param mayView whether the reader may know what the dossier has now
   */
  AnswerSheet of(Task task, boolean mayView) {
    var form = forms.of(task.id());
    var asks = form.inputs().isEmpty() ? List.<Ask>of() : asks(task);
    var inputs =
        form.inputs().stream().map(input -> input(task, input, ask(asks, input), mayView)).toList();
    return new AnswerSheet(task, form.results(), inputs);
  }

  /** What the version that runs asks for; an action that was added asks for nothing. */
  private List<Ask> asks(Task task) {
    var run = runs.find(task.runId()).orElseThrow();
    return templates.template(run.templateId(), run.version()).steps().stream()
        .filter(step -> step.id().equals(task.stepId()))
        .flatMap(step -> step.actions().stream())
        .filter(action -> action.id().equals(task.actionId()))
        .flatMap(action -> action.asks().stream())
        .toList();
  }

  /** What is asked for; of a model that says it otherwise, as strictly as can be. */
  private static Ask ask(List<Ask> asks, TaskForms.Input input) {
    return asks.stream()
        .filter(ask -> ask.id().equals(input.id()))
        .findFirst()
        .orElseGet(() -> new Ask(Ask.Kind.DOCUMENT, input.id()));
  }

  private AnswerSheet.Input input(Task task, TaskForms.Input input, Ask ask, boolean mayView) {
    return new AnswerSheet.Input(
        input.id(),
        input.label(),
        ask.kind(),
        type(ask),
        input.format(),
        input.choices(),
        !ask.optional() && ask.only() == null,
        ask.only(),
        mayView ? value(task, ask) : null);
  }

  private RepereKind type(Ask ask) {
    return switch (ask.kind()) {
      case REPERE -> reperes.find(ask.id()).map(Repere::kind).orElse(RepereKind.TEXT);
      case ATTRIBUTE ->
          DossierField.named(ask.id()).map(DossierField::kind).orElse(RepereKind.TEXT);
      case DOCUMENT -> RepereKind.TEXT;
    };
  }

  private @Nullable String value(Task task, Ask ask) {
    return switch (ask.kind()) {
      case REPERE -> reperes.get(task.dossierId(), ask.id()).map(Object::toString).orElse(null);
      case ATTRIBUTE ->
          DossierField.named(ask.id())
              .flatMap(field -> dossiers.find(task.dossierId()).map(field::of))
              .map(Object::toString)
              .orElse(null);
      case DOCUMENT -> null;
    };
  }
}
