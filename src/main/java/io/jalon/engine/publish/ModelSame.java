package io.jalon.engine.publish;

import io.jalon.compiler.Model;
import io.jalon.template.ModelDeployments;
import io.jalon.template.ModelVersions;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds out whether a model says what the newest version of its template says already. */
@Component
class ModelSame {

  /** What is made with the model each time that it is read, and in which file it was drawn. */
  private static final Pattern MADE =
      Pattern.compile(
          " id=\"\\w+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\""
              + "|\\s*<camunda:property [^>]*\"jalon\\.drawn\"[^>]*>");

  private final Templates templates;
  private final ModelVersions versions;

  ModelSame(Templates templates, ModelVersions versions) {
    this.templates = templates;
    this.versions = versions;
  }

  /** The newest version, when the model changes nothing of it and there is no draft. */
  Optional<TemplateVersion> as(Model model, SequenceTemplate template, ModelDeployments models) {
    var id = template.id();
    return templates
        .latest(id)
        .filter(newest -> templates.draft(id).isEmpty())
        .filter(
            newest ->
                versions.modelled(id)
                    ? plain(models.model(newest)).equals(plain(model.bpmn()))
                    : model.misfits().isEmpty()
                        && templates.template(id, newest.number()).equals(template));
  }

  private static String plain(String bpmn) {
    return MADE.matcher(ModelBase.without(bpmn)).replaceAll("").replaceAll(">\\s+<", "><");
  }
}
