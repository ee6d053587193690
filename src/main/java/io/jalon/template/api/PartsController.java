package io.jalon.template.api;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The five ingredients of a template, of its draft or else of its newest version (F-2). */
@RestController
@RequestMapping("/api/v1/templates/{id}")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Modèles")
class PartsController {

  private final Templates templates;
  private final TemplateReader reader;

  PartsController(Templates templates, TemplateReader reader) {
    this.templates = templates;
    this.reader = reader;
  }

  @GetMapping("/steps")
  @Operation(summary = "Les étapes")
  List<StepView> steps(@PathVariable String id) {
    return current(id).steps().stream().map(StepView::of).toList();
  }

  @GetMapping("/actions")
  @Operation(
      summary = "Les actions, avec leur étape, leur fonction et ce qu’elles demandent",
      description =
          "« asks » : un repère, un attribut du dossier ou un document, qui se donne avec la"
              + " réponse ; « only » : le résultat avec lequel seul il est exigé.")
  List<ActionView> actions(@PathVariable String id) {
    return current(id).steps().stream()
        .flatMap(step -> step.actions().stream().map(action -> ActionView.of(step, action)))
        .toList();
  }

  @GetMapping("/routes")
  @Operation(summary = "Les suites, avec leur condition")
  List<RouteView> routes(@PathVariable String id) {
    return current(id).steps().stream()
        .flatMap(
            step ->
                step.routes().stream()
                    .map(r -> new RouteView(step.id(), r.when(), r.to(), r.name())))
        .toList();
  }

  @GetMapping("/roles")
  @Operation(summary = "Les fonctions, avec la nature de leurs titulaires")
  List<RoleView> roles(@PathVariable String id) {
    return current(id).roles().entrySet().stream()
        .map(role -> new RoleView(role.getKey(), role.getValue()))
        .toList();
  }

  @GetMapping("/reperes")
  @Operation(summary = "Les repères")
  List<String> reperes(@PathVariable String id) {
    return current(id).reperes();
  }

  private SequenceTemplate current(String id) {
    var source =
        templates
            .draft(id)
            .or(() -> templates.latest(id).map(TemplateVersion::source))
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
    var template = reader.read(source).template();
    if (template == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "template.draft_broken");
    }
    return template;
  }

  /** A step. */
  record StepView(String id, String name, List<String> actions, @Nullable Delay deadline) {

    static StepView of(Step step) {
      return new StepView(
          step.id(),
          step.name(),
          step.actions().stream().map(Action::id).toList(),
          step.deadline());
    }
  }

  /** An action; {@code settings} are those of its kind. */
  record ActionView(
      String step,
      String id,
      String role,
      String kind,
      boolean automatic,
      ActionKind settings,
      Map<String, String> results,
      List<Action.Ask> asks) {

    static ActionView of(Step step, Action action) {
      var kind = action.kind();
      return new ActionView(
          step.id(),
          action.id(),
          action.role(),
          kind.key(),
          !kind.human(),
          kind,
          action.results(),
          action.asks());
    }
  }

  /** A route; without {@code when} it is the one taken when no other is. */
  record RouteView(String step, @Nullable String when, String to, @Nullable String name) {}

  /** A role. */
  record RoleView(String id, RoleKind kind) {}
}
