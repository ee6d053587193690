package io.jalon.engine.publish;

import io.jalon.compiler.Model;
import io.jalon.compiler.ModelReader;
import io.jalon.template.ModelDeployments;
import io.jalon.template.ModelVersions;
import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateSummary;
import io.jalon.template.TemplateVersion;
import io.jalon.template.TemplateWriter;
import io.jalon.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys what was drawn in the Modeler, after the checks that every template passes. */
@Component
class EngineModels implements ModelDeployments {

  private final ModelReader models;
  private final Texts texts;
  private final TemplateChecks checks;
  private final Stores stores;
  private final RepositoryService engine;
  private final IdentityService identity;

  /** From templates to text and back. */
  @Component
  record Texts(TemplateReader reader, TemplateWriter writer) {}

  /** Where templates are kept. */
  @Component
  record Stores(
      Templates templates,
      ModelVersions versions,
      ModelConflicts conflicts,
      ModelSame same,
      TransactionTemplate transaction) {}

  EngineModels(
      ModelReader models, Texts texts, TemplateChecks checks, Stores stores, ProcessEngine engine) {
    this.models = models;
    this.texts = texts;
    this.checks = checks;
    this.stores = stores;
    this.engine = engine.getRepositoryService();
    this.identity = engine.getIdentityService();
  }

  /** Who may deploy was asked before: by the Modeler's button the engine would ask once more. */
  @Override
  public Outcome deploy(String bpmn, String author, boolean onlyChanged) {
    var signedIn = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return read(bpmn, author, onlyChanged);
    } finally {
      identity.setAuthentication(signedIn);
    }
  }

  private Outcome read(String bpmn, String author, boolean onlyChanged) {
    var model = models.read(bpmn);
    var template = model.template();
    if (template == null) {
      return new Outcome.Refused(model.problems(), model.names());
    }
    var source = texts.writer().write(template);
    var problems = new ArrayList<>(model.problems());
    checks.check(texts.reader().read(source)).stream().map(model::at).forEach(problems::add);
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return new Outcome.Refused(problems, model.names());
    }
    if (onlyChanged) {
      var same = stores.same().as(model, template, this);
      if (same.isPresent()) {
        return new Outcome.Unchanged(same.get(), model.misfits());
      }
    }
    var outcome = kept(model, template, source, author);
    return outcome instanceof Outcome.Drafted drafted
        ? new Outcome.Drafted(drafted.templateId(), problems)
        : outcome;
  }

  /** Nothing is left behind by one that is refused. */
  private Outcome kept(Model model, SequenceTemplate template, String source, String author) {
    var kept =
        stores
            .transaction()
            .execute(
                status -> {
                  var outcome = keep(model, template, source, author);
                  if (outcome instanceof Outcome.Refused) {
                    status.setRollbackOnly();
                  }
                  return outcome;
                });
    return Objects.requireNonNull(kept);
  }

  private Outcome keep(Model model, SequenceTemplate template, String source, String author) {
    var other = other(model, template.id());
    if (other.isPresent()) {
      return new Outcome.Refused(
          List.of(Problem.error("model.taken", template.id(), template.id(), other.get())),
          model.names());
    }
    var conflict = stores.conflicts().of(template.id(), source, ModelBase.of(model.bpmn()), author);
    if (conflict.isPresent()) {
      return new Outcome.Refused(List.of(conflict.get()), model.names());
    }
    if (model.misfits().isEmpty() && written(template.id())) {
      stores.templates().saveDraft(source, author);
      return new Outcome.Drafted(template.id(), List.of());
    }
    try {
      var definition = deploy(template, model.bpmn());
      return new Outcome.Published(
          stores.versions().publish(template, source, definition, author, model.misfits()),
          model.misfits());
    } catch (ParseException refused) {
      return new Outcome.Refused(ModelRefusals.of(refused), model.names());
    }
  }

  /** The name of the sequence that has this key already and is not the one that was drawn. */
  private Optional<String> other(Model model, String id) {
    return stores.templates().all().stream()
        .filter(known -> known.id().equals(id) && !model.drawn().isEmpty())
        .filter(known -> !stores.versions().modelled(id) || !drawnAs(id, model.drawn()))
        .map(TemplateSummary::name)
        .findFirst();
  }

  /** Whether its newest version was drawn in the same file, or it is not known in which. */
  private boolean drawnAs(String id, String process) {
    return stores
        .templates()
        .latest(id)
        .flatMap(version -> models.drawn(model(version)))
        .map(process::equals)
        .orElse(true);
  }

  /** Whether somebody writes it in the language, so that a draft is looked for there. */
  private boolean written(String id) {
    return stores.templates().all().stream().anyMatch(known -> known.id().equals(id))
        && !stores.versions().modelled(id);
  }

  private String deploy(SequenceTemplate template, String bpmn) {
    var bytes = ModelBase.without(bpmn).getBytes(StandardCharsets.UTF_8);
    return engine
        .createDeployment()
        .name(template.name())
        .source("modeler")
        .addInputStream(template.id() + ".bpmn", new ByteArrayInputStream(bytes))
        .deployWithResult()
        .getDeployedProcessDefinitions()
        .get(0)
        .getId();
  }

  @Override
  public String model(TemplateVersion version) {
    try (var model = engine.getProcessModel(version.definitionId())) {
      return ModelBase.write(
          new String(model.readAllBytes(), StandardCharsets.UTF_8), version.number());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
