package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;

/** Several roles are asked together, until enough of them have approved, or too many refused. */
record Votes(Site site, ActionKind.Validation validation) {

  /** One subprocess with a path for each role. */
  Piece plan() {
    var id = site.id();
    var inside =
        Scope.EMPTY
            .with(Node.of(NodeKind.START, id + "-start", Wording.BEGIN))
            .with(Node.of(NodeKind.PARALLEL, id + "-ask", ""))
            .with(Flow.plain(id + "-start", id + "-ask"));
    for (int i = 1; i <= validation.by().size(); i++) {
      inside = inside.with(vote(i));
    }
    var node =
        Node.of(NodeKind.SUBPROCESS, id, person(site.action().role()).name())
            .properties(settings().entries())
            .inside(inside);
    var due = validation.due();
    var alert = due == null ? Scope.EMPTY : Late.alert(site, due);
    return new Piece(Scope.EMPTY.with(node).with(alert), id, Wording.ENOUGH);
  }

  private Settings settings() {
    var settings =
        Settings.kind("votes")
            .site(site)
            .set("needed", "" + validation.needed())
            .set("voters", "" + validation.by().size());
    return person(site.action().role()).dated(site, settings);
  }

  private Scope vote(int i) {
    var role = validation.by().get(i - 1);
    var person = person(role);
    var id = site.id() + "-" + i;
    var settings = person.settings(site).set("kind", "vote").set("vote", "" + i);
    var task =
        Node.of(NodeKind.PERSON, id, person.name())
            .attributes(person.attributes(site))
            .properties(person.dated(site, settings).entries());
    var due = validation.due();
    var reminder = due == null ? Scope.EMPTY : Late.reminder(site, due, id, role);
    return Scope.EMPTY
        .with(task)
        .with(reminder)
        .with(Flow.plain(site.id() + "-ask", id))
        .with(counted(i));
  }

  /** Over as soon as the votes decide, whatever the others would say. */
  private Scope counted(int i) {
    var id = site.id() + "-" + i;
    var enough = id + "-enough";
    var decided = site.id() + "-decided-" + i;
    return Scope.EMPTY
        .with(Node.gateway(enough, Wording.ENOUGH_QUESTION))
        .with(Node.terminate(decided, Wording.ENOUGH))
        .with(Node.end(id + "-end", Wording.VOTED))
        .with(Flow.plain(id, enough))
        .with(Flow.when(site.id() + ".status != null", Wording.ENOUGH, enough, decided))
        .with(Flow.otherwise(Wording.OTHERWISE, enough, id + "-end"));
  }

  private Person person(String role) {
    return ValidationPlanner.person(validation, role);
  }
}
