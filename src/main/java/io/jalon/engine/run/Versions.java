package io.jalon.engine.run;

import io.jalon.template.RecentlyUsed;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/**
 * Which version of a template a process definition is. Versions are immutable, so what was read
 * once stays true.
 */
@Component
class Versions {

  private final Templates templates;
  private final RecentlyUsed<String, TemplateVersion> byDefinition = new RecentlyUsed<>(1000);

  Versions(Templates templates) {
    this.templates = templates;
  }

  /**
   * The version that a definition was deployed for.
   *
   * @throws BadUserRequestException if Jalon did not publish it
   */
  TemplateVersion of(String definitionId) {
    return byDefinition.get(definitionId, this::read);
  }

  private TemplateVersion read(String definitionId) {
    return templates
        .versionOf(definitionId)
        .orElseThrow(
            () ->
                new BadUserRequestException(
                    "« " + definitionId + " » n’est pas un modèle publié / is not published"));
  }
}
