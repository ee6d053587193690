package io.jalon.template;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key moment of a treatment: its actions run side by side, and it is over when its {@link Until}
 * holds or its deadline is reached (F-14, F-15).
 *
 * @param id stable FEEL name
 * @param name what the office calls the step
 * @param actions what is to be done, in the order of the file
 * @param until when the step is over
 * @param start when its actions begin, counted from its entry or a repère, or {@code null} for at
 *     once (F-41)
 * @param deadline when the step expires, or {@code null} when it waits for its actions for ever
 * @param routes where to go next, in order; the last one is {@code otherwise}
 */
public record Step(
    String id,
    String name,
    List<Action> actions,
    Until until,
    @Nullable Delay start,
    @Nullable Delay deadline,
    List<Route> routes)
    implements Target {

  public Step {
    actions = List.copyOf(actions);
    routes = List.copyOf(routes);
  }

  /** A step whose actions begin at once. */
  public Step(
      String id,
      String name,
      List<Action> actions,
      Until until,
      @Nullable Delay deadline,
      List<Route> routes) {
    this(id, name, actions, until, null, deadline, routes);
  }

  /**
   * Whether no route asks for the result of an action that lists some, nor ends the step on one.
   */
  public boolean leavesOpen(Action action) {
    var decisive = until.result();
    var read = Pattern.compile("\\b" + action.id() + "\\.result\\b");
    return !action.results().isEmpty()
        && (decisive == null || !action.results().containsKey(decisive))
        && routes.stream()
            .map(Route::when)
            .noneMatch(when -> when != null && read.matcher(when).find());
  }

  /** Whether some way on is taken when no condition holds. */
  public boolean leadsOn() {
    return routes.stream().anyMatch(Route::otherwise);
  }

  /** The listed results of an action of which nothing says yet where they lead, in their order. */
  public List<String> undecided(Action action) {
    var read = Pattern.compile("\\b" + action.id() + "\\.result\\b");
    var asked =
        routes.stream()
            .map(Route::when)
            .filter(when -> when != null && read.matcher(when).find())
            .toList();
    return leadsOn()
        ? List.of()
        : action.results().keySet().stream()
            .filter(key -> asked.stream().noneMatch(when -> when.contains('"' + key + '"')))
            .toList();
  }
}
