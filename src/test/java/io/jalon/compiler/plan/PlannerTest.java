package io.jalon.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalon.compiler.Goldens;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private final Planner planner = Planners.standard();

  @Test
  @Tag("F-8")
  @Tag("F-65")
  void two_results_of_a_step_lead_to_two_steps() {
    var routes = flowsFrom(plan("results-with-routes").scope(), "acte-routes");

    assertThat(routes).extracting(Flow::to).contains("suivi", "recherche-in");
    assertThat(routes.get(0).condition()).isEqualTo("signifier.result = \"signifie\"");
    assertThat(routes.get(0).name()).isEqualTo("Signifié");
  }

  @Test
  @Tag("F-9")
  void each_step_is_one_scope_with_its_name() {
    var steps =
        plan("results-with-routes").scope().nodes().stream()
            .filter(node -> node.kind() == NodeKind.SUBPROCESS)
            .toList();

    assertThat(steps).extracting(Node::id).containsExactly("acte", "suivi", "recherche");
    assertThat(steps)
        .extracting(Node::name)
        .containsExactly("Signifier l’acte", "Suivre le paiement", "Rechercher l’adresse");
  }

  @Test
  @Tag("F-11")
  void each_exit_is_a_flow_with_its_condition_and_the_last_one_is_the_default() {
    var routes = flowsFrom(plan("ends").scope(), "bilan_annuel-routes");

    assertThat(routes).hasSize(5);
    assertThat(routes.subList(0, 4)).noneMatch(route -> route.condition().isEmpty());
    assertThat(routes.get(4).fallback()).isTrue();
    assertThat(routes.get(4).condition()).isEmpty();
  }

  @Test
  @Tag("F-22")
  void each_action_lies_in_its_step_and_names_its_function() {
    var pieces = node(plan("several-actions"), "pieces");

    assertThat(pieces.scope().nodes())
        .filteredOn(node -> node.properties().containsKey("jalon.action"))
        .extracting(
            Node::id,
            node -> node.properties().get("jalon.step"),
            node -> node.properties().get("jalon.role"))
        .containsExactly(
            tuple("bail", "pieces", "gestionnaire"),
            tuple("annonce_dossier", "pieces", "gestionnaire"),
            tuple("relecture", "pieces", "avocat"),
            tuple("constat", "pieces", "huissier"));
  }

  @Test
  @Tag("F-28")
  void validating_a_message_changes_the_elements_of_its_action_only() {
    var automatic = parts(plan("automatic-message"));
    var validated = parts(plan("validated-message"));

    var changed = new LinkedHashMap<>(validated);
    changed.entrySet().removeIf(part -> part.getValue().equals(automatic.get(part.getKey())));
    assertThat(automatic.keySet()).isSubsetOf(with(validated.keySet(), "lettre-to-lettre-end"));
    assertThat(changed.keySet()).allMatch(id -> id.startsWith("lettre"));
    assertThat(lettre(automatic).kind()).isEqualTo(NodeKind.EFFECT);
    assertThat(lettre(automatic).attributes()).containsEntry("asyncBefore", "true");
    assertThat(lettre(validated).kind()).isEqualTo(NodeKind.PERSON);
  }

  @Test
  @Tag("F-54")
  void a_linear_sequence_that_gains_a_condition_keeps_its_elements() {
    var linear = Goldens.template("deadline-without-action");
    var before = parts(planner.plan(linear));

    var after = parts(planner.plan(withRoute(linear, "dossier.solde <= 0")));

    assertThat(before.values())
        .noneMatch(part -> part instanceof Flow f && !f.condition().isEmpty());
    assertThat(after.keySet())
        .contains("reflexion", "reflexion-deadline", "rappel", "rappeler", "reflexion-route-1");
    assertThat(after.get("rappel")).isEqualTo(before.get("rappel"));
  }

  @Test
  @Tag("F-69")
  void a_deadline_sits_on_its_step_and_leads_to_its_routes() {
    var plan = plan("deadline-on-repere");
    var deadline = node(plan, "conclusions-deadline");

    assertThat(deadline.trigger())
        .isEqualTo(
            Trigger.deadline(
                "conclusions",
                "${due.before(execution,'conclusions','date_audience','P3D','working')}"));
    assertThat(deadline.properties()).containsEntry("jalon.depends", "date_audience");
    assertThat(deadline.name()).isEqualTo("3\u00a0jours ouvrés avant date audience");
    assertThat(flowsFrom(plan.scope(), "conclusions-deadline"))
        .extracting(Flow::to)
        .containsExactly("conclusions-exit");
  }

  @Test
  @Tag("F-87")
  void each_end_bears_its_label() {
    assertThat(node(plan("ends"), "fin_cedee").name()).isEqualTo("Créance cédée");
  }

  @Test
  @Tag("F-25")
  @Tag("F-100")
  void work_is_assigned_to_a_function() {
    var bail = node(plan("several-actions"), "pieces").scope().nodes().get(2);

    assertThat(bail.attributes())
        .containsEntry("assignee", "${roles.holder(execution,'gestionnaire')}")
        .containsEntry("dueDate", "${due.after(execution,'pieces','created','P10D','working')}");
  }

  @Test
  void a_step_that_only_waits_for_its_deadline_does_wait() {
    var step = node(plan("deadline-without-action"), "reflexion");

    assertThat(step.scope().nodes())
        .extracting(Node::kind)
        .containsExactly(NodeKind.START, NodeKind.WAIT, NodeKind.END);
  }

  @Test
  void a_gateway_gathers_what_leads_to_one_place() {
    var plan = plan("loop-back");

    assertThat(plan.scope().flows())
        .filteredOn(flow -> flow.to().equals("tentative-in"))
        .extracting(Flow::from)
        .containsExactly("run-start", "enquete-routes");
    assertThat(node(plan, "tentative-in").name()).isEmpty();
  }

  @Test
  void a_condition_that_the_engine_would_take_for_its_own_is_kept_from_it() {
    assertThat(Juel.feel(" ${runtime}")).isEqualTo("(${runtime})");
    assertThat(Juel.feel("dossier.solde > 3")).isEqualTo("dossier.solde > 3");
  }

  @Test
  void constants_of_a_call_cannot_leave_their_quotes() {
    assertThat(Juel.call("roles.holder", "a','b\\"))
        .isEqualTo("${roles.holder(execution,'a\\',\\'b\\\\')}");
  }

  @Test
  void two_things_with_one_id_are_refused() {
    var once = Goldens.parse(Goldens.read(Goldens.file("one-task", "template.yaml")));
    var step = once.places().get(0);
    var template =
        new SequenceTemplate(
            once.id(),
            once.name(),
            once.situation(),
            once.roles(),
            once.reperes(),
            once.messages(),
            Stream.concat(Stream.of(step), once.places().stream()).toList());

    assertThatThrownBy(() -> planner.plan(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(step.id());
  }

  @Test
  void a_kind_of_action_without_planner_is_refused_at_once() {
    assertThatThrownBy(() -> new ActionPlanners(List.of(new TaskPlanner())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SendMessage");
    assertThatThrownBy(
            () ->
                new ActionPlanners(
                    List.of(new TaskPlanner(), new SendMessagePlanner(), new TaskPlanner())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two planners");
  }

  private Plan plan(String construct) {
    return planner.plan(Goldens.template(construct));
  }

  private static Node lettre(Map<String, Object> parts) {
    return (Node) Objects.requireNonNull(parts.get("lettre"));
  }

  private static Node node(Plan plan, String id) {
    return plan.scope().nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Flow> flowsFrom(Scope scope, String id) {
    return scope.flows().stream().filter(flow -> flow.from().equals(id)).toList();
  }

  /** Every node and flow by id, a step without what it holds. */
  private static Map<String, Object> parts(Plan plan) {
    Map<String, Object> parts = new LinkedHashMap<>();
    collect(plan.scope(), parts);
    return parts;
  }

  private static void collect(Scope scope, Map<String, Object> parts) {
    scope.flows().forEach(flow -> parts.put(flow.id(), flow));
    for (var node : scope.nodes()) {
      parts.put(node.id(), node.inside(Scope.EMPTY));
      collect(node.scope(), parts);
    }
  }

  private static List<String> with(Set<String> ids, String more) {
    return Stream.concat(ids.stream(), Stream.of(more)).toList();
  }

  private static SequenceTemplate withRoute(SequenceTemplate template, String when) {
    var places =
        template.places().stream()
            .map(
                place ->
                    place instanceof Step step && step.id().equals("reflexion")
                        ? new Step(
                            step.id(),
                            step.name(),
                            step.actions(),
                            step.until(),
                            step.deadline(),
                            List.of(new Route(when, "fini", null), step.routes().get(0)))
                        : place)
            .collect(Collectors.toList());
    return new SequenceTemplate(
        template.id(),
        template.name(),
        template.situation(),
        template.roles(),
        template.reperes(),
        template.messages(),
        places);
  }
}
