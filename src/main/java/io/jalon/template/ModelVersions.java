package io.jalon.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Versions that were modelled in BPMN. Their source says what of them a template can say. */
@Repository
public class ModelVersions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Templates templates;

  ModelVersions(JdbcClient jdbc, Templates templates) {
    this.jdbc = jdbc;
    this.templates = templates;
  }

  /**
   * Records a model as a new version of its template, which is made when it is not there yet.
   *
   * @param template what of it a template can say
   * @param source the same as YAML
   * @param definitionId the engine's process definition
   * @param author the account that deployed it
   * @param misfits what it says beyond that
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public TemplateVersion publish(
      SequenceTemplate template,
      String source,
      String definitionId,
      String author,
      List<Problem> misfits) {
    name(template);
    var version = templates.publish(template.id(), source, definitionId, author);
    jdbc.sql("update template_version set misfits = ? where definition_id = ?")
        .params(text(misfits), definitionId)
        .update();
    return version;
  }

  /** Keeps a template by its name, and leaves its draft alone. */
  private void name(SequenceTemplate template) {
    int known =
        jdbc.sql("update template set name = ?, situation = ? where id = ?")
            .params(template.name(), template.situation(), template.id())
            .update();
    if (known == 0) {
      jdbc.sql("insert into template (id, name, situation) values (?, ?, ?)")
          .params(template.id(), template.name(), template.situation())
          .update();
    }
  }

  /**
   * What a version says that a template cannot.
   *
   * @return empty when Jalon compiled it itself
   */
  public Optional<List<Problem>> misfits(String templateId, int number) {
    return jdbc.sql(
            "select misfits from template_version where template_id = ? and number = ? and misfits is"
                + " not null")
        .params(templateId, number)
        .query(String.class)
        .optional()
        .map(ModelVersions::problems);
  }

  /** Whether the newest version of a template was modelled in BPMN. */
  public boolean modelled(String templateId) {
    return templates
        .latest(templateId)
        .flatMap(version -> misfits(templateId, version.number()))
        .isPresent();
  }

  private static String text(List<Problem> misfits) {
    try {
      return JSON.writeValueAsString(misfits);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Problem> problems(String text) {
    try {
      return JSON.readValue(text, PROBLEMS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
