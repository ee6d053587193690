package io.jalon.erasure;

import io.jalon.journal.JournalErasure.Value;
import java.util.Map;
import java.util.Set;

/** Tells facts from contents among the values of a client's histories. */
final class LineContents {

  /** Codes, dates, and what a template says for everybody. */
  private static final Set<String> FACTS =
      Set.of(
          "assignee",
          "cause",
          "code",
          "command",
          "condition",
          "counted",
          "document",
          "due",
          "duration",
          "from",
          "http",
          "kind",
          "label",
          "message",
          "name",
          "parent",
          "pass",
          "result",
          "role",
          "route",
          "scope",
          "status",
          "step",
          "tags",
          "team",
          "title",
          "to",
          "version");

  /** What is a code in lines of some kinds, and somebody's words in others. */
  private static final Map<String, Set<String>> FACTS_OF =
      Map.ofEntries(
          Map.entry("action_corrected", Set.of("old")),
          Map.entry("alert_raised", Set.of("reason")),
          Map.entry("call_queued", Set.of("method")),
          Map.entry("call_answered", Set.of("method", "reason")),
          Map.entry("call_retried", Set.of("method", "reason")),
          Map.entry("call_failed", Set.of("method", "reason")),
          Map.entry("call_in_doubt", Set.of("method", "reason")),
          Map.entry("call_cancelled", Set.of("method")),
          Map.entry("call_unheard", Set.of("method")),
          Map.entry("call_settled", Set.of("method")));

  private LineContents() {}

  /** Whether a value goes: it is no fact, or has a word of the person's name in it. */
  static boolean in(Value value, Identity person) {
    return !fact(value) || person.hinted(value.text());
  }

  /** Whether a value quotes what a message said, which may be anybody’s former name. */
  static boolean quotes(Value value) {
    return value.name().equals("values")
        && (value.kind().equals("message_renewed") || value.kind().equals("message_upheld"));
  }

  private static boolean fact(Value value) {
    return FACTS.contains(value.name())
        || FACTS_OF.getOrDefault(value.kind(), Set.of()).contains(value.name());
  }
}
