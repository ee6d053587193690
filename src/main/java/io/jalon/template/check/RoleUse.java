package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Notify;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/**
 * A place where a template names a role.
 *
 * @param path where
 * @param role which
 * @param part what is expected of its holder
 * @param action the action that it is named in; empty for what holds in every step
 */
record RoleUse(String path, String role, Part part, String action) {

  /** What is expected of a role's holder. */
  enum Part {
    /** To do an action or to answer for one. */
    ACTS,
    /** To read something inside Jalon. */
    IS_TOLD,
    /** To receive a message. */
    RECEIVES
  }

  private static final KindParts<Named> IN_KINDS =
      new KindParts<Named>()
          .of(SendMessage.class, (m, uses) -> uses.put("to", new Named(m.to(), Part.RECEIVES)))
          .of(Notify.class, (n, uses) -> uses.put("to", new Named(n.to(), Part.IS_TOLD)))
          .of(
              Validation.class,
              (v, uses) -> {
                for (int i = 0; i < v.by().size(); i++) {
                  uses.put("by[" + i + "]", new Named(v.by().get(i), Part.ACTS));
                }
              });

  /** Every use of a template, action by action. */
  static Stream<RoleUse> all(SequenceTemplate template) {
    var alerts =
        Everywhere.dates(template).entrySet().stream()
            .map(at -> told(at.getKey() + ".alert", at.getValue().alert(), ""));
    return Stream.concat(Located.actions(template).flatMap(RoleUse::in), alerts);
  }

  private static Stream<RoleUse> in(Located<Action> action) {
    var id = action.part().id();
    var acting = new RoleUse(action.path("role"), action.part().role(), Part.ACTS, id);
    var named =
        IN_KINDS.in(action).entrySet().stream()
            .map(u -> new RoleUse(u.getKey(), u.getValue().role(), u.getValue().part(), id));
    return Stream.of(Stream.of(acting), named, alert(action)).flatMap(uses -> uses);
  }

  private static Stream<RoleUse> alert(Located<Action> action) {
    var late = action.part().late();
    return late == null || late.alert() == null
        ? Stream.empty()
        : Stream.of(told(action.path("late.alert"), late.alert(), action.part().id()));
  }

  private static RoleUse told(String path, String role, String action) {
    return new RoleUse(path, role, Part.IS_TOLD, action);
  }

  private record Named(String role, Part part) {}
}
