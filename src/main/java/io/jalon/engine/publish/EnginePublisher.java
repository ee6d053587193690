package io.jalon.engine.publish;

import io.jalon.compiler.SequenceCompiler;
import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.Publisher;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * parse, validate, compile, deploy: one transaction, so that a refused publication leaves nothing
 * behind.
 */
@Component
class EnginePublisher implements Publisher {

  private final TemplateReader reader;
  private final TemplateChecks checks;
  private final SequenceCompiler compiler;
  private final Templates templates;
  private final RepositoryService engine;

  EnginePublisher(
      TemplateReader reader,
      TemplateChecks checks,
      SequenceCompiler compiler,
      Templates templates,
      RepositoryService engine) {
    this.reader = reader;
    this.checks = checks;
    this.compiler = compiler;
    this.templates = templates;
    this.engine = engine;
  }

  @Override
  public List<Problem> check(String source) {
    return checks.check(reader.read(source));
  }

  @Override
  @Transactional
  public Publication publish(String templateId, String author) {
    var draft = templates.draftToPublish(templateId);
    if (draft.isEmpty()) {
      return new Publication.Unknown();
    }
    var reading = reader.read(draft.get());
    var problems = checks.check(reading);
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return new Publication.Refused(problems);
    }
    var definition = deploy(Objects.requireNonNull(reading.template()));
    return new Publication.Published(
        templates.publish(templateId, draft.get(), definition, author), problems);
  }

  @Override
  public String compile(String source) {
    return compiler.compile(Objects.requireNonNull(reader.read(source).template()));
  }

  private String deploy(SequenceTemplate template) {
    var bpmn = compiler.compile(template).getBytes(StandardCharsets.UTF_8);
    return engine
        .createDeployment()
        .name(template.name())
        .source("jalon")
        .addInputStream(template.id() + ".bpmn", new java.io.ByteArrayInputStream(bpmn))
        .deployWithResult()
        .getDeployedProcessDefinitions()
        .get(0)
        .getId();
  }
}
