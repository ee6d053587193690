package io.jalon.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.compiler.Goldens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each construct of the language becomes, in the words of docs/bpmn.md. */
class LanguagePlanTest {

  @Test
  void an_action_after_another_waits_for_its_end_and_its_delay() {
    assertThat(way("after-another", "lettre-send"))
        .containsExactly("acte-after", "acte", "acte-then", "classement", "classement-end");
    assertThat(date("after-another", "acte-after"))
        .isEqualTo("${start.after(execution,'commandement','lettre','P8D','calendar')}");
  }

  @Test
  @Tag("F-63")
  void what_is_cancelled_does_not_end_a_step_that_waits_for_the_first() {
    assertThat(node("until-first", "appel-end").kind()).isEqualTo(NodeKind.TERMINATE);
    assertThat(node("until-first", "appel-left").kind()).isEqualTo(NodeKind.END);
    assertThat(node("until-first", "avis-refused").kind()).isEqualTo(NodeKind.TERMINATE);
    assertThat(node("until-first", "relance-end").kind()).isEqualTo(NodeKind.TERMINATE);
  }

  @Test
  @Tag("F-63")
  void the_named_result_ends_its_step_and_any_other_one_does_not() {
    assertThat(node("until-result", "interne-decided").kind()).isEqualTo(NodeKind.TERMINATE);
    assertThat(node("until-result", "interne-end").kind()).isEqualTo(NodeKind.END);
    assertThat(node("until-result", "externe-decided").name()).isEqualTo("Oui");
    assertThat(node("until-result", "piece-end").kind()).isEqualTo(NodeKind.END);
  }

  @Test
  @Tag("F-41")
  void a_step_begins_at_the_date_of_a_repere() {
    assertThat(date("step-start", "audience-opens"))
        .isEqualTo("${start.before(execution,'audience','date_audience','P3D','working')}");
    assertThat(node("step-start", "audience-opens").properties())
        .containsEntry("jalon.depends", "date_audience");
  }

  @Test
  void reminders_sit_on_their_task_and_interrupt_nothing() {
    var remind = node("late", "signification-remind");

    assertThat(remind.host()).isEqualTo("signification");
    assertThat(remind.trigger())
        .isEqualTo(
            Trigger.reminder(
                "signification", "${start.beforeDue(execution,'signification','P2D','working')}"));
    assertThat(node("late", "pieces-late").properties())
        .containsEntry("jalon.depends", "date_audience");
    assertThat(node("late", "pieces").properties())
        .containsEntry("jalon.due", "before date_audience P3D working");
  }

  @Test
  @Tag("F-68")
  void an_event_ends_whatever_step_is_under_way() {
    assertThat(nodes("always-on-event"))
        .filteredOn(node -> node.properties().containsValue("always"))
        .extracting(Node::id)
        .containsExactly(
            "relance-on-1",
            "relance-on-2",
            "procedure-on-1",
            "procedure-on-2",
            "contestation-on-1",
            "contestation-on-2");
  }

  @Test
  void a_date_for_the_whole_run_sits_on_what_holds_the_whole_run() {
    assertThat(node("always-at-a-date", "run-at-1").host()).isEqualTo("run");
    assertThat(node("always-at-a-date", "run").scope().nodes())
        .extracting(Node::id)
        .contains("suivi", "fini", "soldee");
  }

  @Test
  void what_outlives_its_step_stands_beside_it_and_ends_with_the_run() {
    var plan = Planners.standard().plan(Goldens.template("outlives")).scope();

    assertThat(plan.nodes())
        .extracting(Node::id)
        .contains("depart", "enquete", "synthese", "synthese-end");
    assertThat(node("outlives", "fini").kind()).isEqualTo(NodeKind.TERMINATE);
  }

  @Test
  @Tag("F-67")
  void several_are_asked_and_enough_of_them_decide() {
    assertThat(node("validation-by-several", "plan").properties())
        .containsEntry("jalon.needed", "2")
        .containsEntry("jalon.voters", "3");
    assertThat(node("validation-by-several", "plan-3").properties())
        .containsEntry("jalon.role", "avocat")
        .containsEntry("jalon.vote", "3");
  }

  @Test
  @Tag("F-59")
  void a_sequence_that_is_awaited_goes_on_at_its_end_unless_it_was_running() {
    assertThat(way("launch-sequence", "plan")).startsWith("plan-started", "plan-ended");
    assertThat(node("launch-sequence", "plan-ended").trigger())
        .isEqualTo(Trigger.message("sequence_ended"));
    assertThat(node("launch-sequence", "plan-skipped").name()).isEqualTo("Déjà en cours");
  }

  @Test
  @Tag("F-89")
  void a_switch_launches_the_other_sequence_right_before_its_end() {
    assertThat(way("switch", "contentieux-switch")).containsExactly("contentieux");
    assertThat(node("switch", "contentieux-switch").attributes()).doesNotContainKey("asyncBefore");
  }

  @Test
  @Tag("F-20")
  @Tag("F-21")
  void a_check_and_a_request_have_answers_of_their_own() {
    assertThat(node("check", "adresse").properties())
        .containsEntry("jalon.result.oui", "Oui")
        .containsEntry("jalon.result.non", "Non");
    assertThat(node("check", "bail").properties()).containsEntry("jalon.result.absente", "Absente");
    assertThat(node("request-document", "assurance").properties())
        .containsEntry("jalon.result.recu", "Reçu")
        .containsEntry("jalon.document", "Attestation d’assurance");
  }

  /** The ids that follow a node, always by the first flow. */
  private static List<String> way(String construct, String from) {
    return Stream.iterate(next(construct, from), id -> !id.isEmpty(), id -> next(construct, id))
        .toList();
  }

  private static String next(String construct, String id) {
    return scopes(Planners.standard().plan(Goldens.template(construct)).scope())
        .flatMap(scope -> scope.flows().stream())
        .filter(flow -> flow.from().equals(id))
        .map(Flow::to)
        .findFirst()
        .orElse("");
  }

  private static String date(String construct, String id) {
    return nodes(construct).stream()
        .filter(node -> node.id().equals(id) && node.trigger() != null)
        .map(node -> node.trigger().date())
        .findFirst()
        .orElse("");
  }

  private static Node node(String construct, String id) {
    return nodes(construct).stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Node> nodes(String construct) {
    return scopes(Planners.standard().plan(Goldens.template(construct)).scope())
        .flatMap(scope -> scope.nodes().stream())
        .toList();
  }

  private static Stream<Scope> scopes(Scope scope) {
    return Stream.concat(
        Stream.of(scope),
        scope.nodes().stream()
            .flatMap(node -> scopes(node.scope()))
            .filter(s -> !s.nodes().isEmpty()));
  }
}
