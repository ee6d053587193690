package io.jalon.template.grammar;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action: who, what, and the answers to choose from. */
final class ActionGrammar {

  private static final List<String> COMMON =
      List.of("id", "role", "results", "after", "asks", "late", "while", "keep", "outlives");
  private static final int MAX_RESULTS = 50;
  private static final int MAX_ASKS = 50;
  private static final ActionKind NOTHING = new ActionKind.Task("", "", null);

  private final Map<String, KindGrammar<?>> kinds;

  ActionGrammar() {
    this(
        List.of(
            new TaskGrammar(),
            new ValidationGrammar(),
            new CheckGrammar(),
            new RequestDocumentGrammar(),
            new SendMessageGrammar(),
            new NotifyGrammar(),
            new AppointmentGrammar(),
            new CreateDocumentGrammar(),
            new SetFieldGrammar(),
            new SetStatusGrammar(),
            new LaunchSequenceGrammar(),
            new HttpRequestGrammar(),
            new AwaitGrammar()));
  }

  /** Refuses to start when a kind has no grammar, or two. */
  ActionGrammar(List<? extends KindGrammar<?>> grammars) {
    kinds = new TreeMap<>(grammars.stream().collect(Collectors.toMap(KindGrammar::key, g -> g)));
    var read = grammars.stream().map(KindGrammar::kind).collect(Collectors.toSet());
    if (!read.equals(Set.of(ActionKind.class.getPermittedSubclasses()))) {
      throw new IllegalStateException("Each action kind needs one grammar, there are " + read);
    }
  }

  /** How a kind is written. */
  KindGrammar<?> of(ActionKind kind) {
    return Objects.requireNonNull(kinds.get(kind.key()));
  }

  Action read(Fields action) {
    action.allow(Stream.concat(COMMON.stream(), kinds.keySet().stream()).toArray(String[]::new));
    var id = action.id("id");
    return new Action(
        id,
        role(action, id),
        kind(action),
        results(action),
        DelayGrammar.read(action, "after", Delay.START),
        action.items("asks", MAX_ASKS, AskGrammar::read),
        LateGrammar.read(action),
        action.optionalText("while", TextKind.CONDITION),
        Choice.yes(action, "keep"),
        Choice.optional(action, "outlives", List.of("step")).isPresent());
  }

  /** An action without a role is refused by its name (F-12). */
  private static String role(Fields action, String id) {
    if (action.keys().contains("role")) {
      return action.id("role");
    }
    action.error("action.role.missing", "role", id);
    return "";
  }

  private ActionKind kind(Fields action) {
    var named = kinds.values().stream().filter(kind -> action.keys().contains(kind.key())).toList();
    if (named.isEmpty() && action.keys().stream().anyMatch(Names::notYet)) {
      return NOTHING;
    }
    if (named.isEmpty()) {
      action.error("action.kind.missing", "", String.join(", ", kinds.keySet()));
      return NOTHING;
    }
    if (named.size() > 1) {
      action.error("action.kind.several", named.get(1).key(), String.join(", ", kinds.keySet()));
    }
    return named.get(0).read(action);
  }

  private static Map<String, String> results(Fields action) {
    return action.map("results", MAX_RESULTS, (results, key) -> results.text(key, TextKind.NAME));
  }
}
