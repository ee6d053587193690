package io.jalon.erasure;

import io.jalon.journal.JournalErasure.Value;
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

  private LineContents() {}

  /** Whether a value goes: it is no fact, or has a word of the person's name in it. */
  static boolean in(Value value, Identity person) {
    return !FACTS.contains(value.name()) || person.hinted(value.text());
  }
}
