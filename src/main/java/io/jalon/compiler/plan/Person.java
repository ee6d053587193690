package io.jalon.compiler.plan;

import io.jalon.template.Action.Ask;
import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that a person does: a user task, with what happens when it is late (F-17, F-48).
 *
 * @param kind the kind's key
 * @param role who does it
 * @param title with tags
 * @param description with tags; may be empty
 * @param due when it should be done, or {@code null}
 */
record Person(String kind, String role, String title, String description, @Nullable Delay due) {

  /** The user task and its reminders. */
  Piece plan(Site site, Map<String, String> more) {
    var settings = settings(site);
    more.forEach(settings::set);
    var task =
        Node.of(NodeKind.PERSON, site.id(), name())
            .attributes(attributes(site))
            .properties(dated(site, settings).entries());
    return new Piece(Scope.EMPTY.with(task).with(Late.plan(site, due)), site.id(), Wording.DONE);
  }

  Piece plan(Site site) {
    return plan(site, Map.of());
  }

  /** What the diagram shows. */
  String name() {
    return Juel.text(Label.of(title));
  }

  Map<String, String> attributes(Site site) {
    var attributes = new LinkedHashMap<>(Forms.person(role, Forms.of(site.action())));
    if (due != null) {
      attributes.put("dueDate", Juel.due(site.step().id(), due));
    }
    return attributes;
  }

  Settings settings(Site site) {
    var settings =
        Settings.kind(kind)
            .action(site)
            .set("role", role)
            .set("title", title)
            .setIfAny("description", Fragments.oneLine(description));
    var answers = Answers.of(site.action());
    settings.setIfAny("results", Fragments.results(answers));
    answers.forEach((key, label) -> settings.set("result." + key, label));
    var asks = site.action().asks();
    settings.setIfAny("asks", Fragments.asks(asks));
    for (int n = 1; n <= asks.size(); n++) {
      ask(settings, "ask." + n, asks.get(n - 1));
    }
    return settings;
  }

  private static void ask(Settings settings, String name, Ask ask) {
    settings
        .set(name, ask.kind().name().toLowerCase(Locale.ROOT) + ":" + ask.id())
        .setIfAny(name + ".optional", ask.optional() ? "true" : "")
        .setIfAny(name + ".for", ask.only() == null ? "" : ask.only());
  }

  /** The rule of the due date, which reminders and alerts count from. */
  Settings dated(Site site, Settings settings) {
    return due == null
        ? settings
        : settings.delay(due).set("due", Delays.rule(due)).depends(site.step(), due);
  }
}
