package io.jalon.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's work on one action of a run.
 *
 * @param id the user task's
 * @param runId in which run
 * @param dossierId on which dossier
 * @param stepId in which step (F-22)
 * @param actionId for which action
 * @param pass which pass through the step, from 1
 * @param roleId the function that it is assigned to (F-100)
 * @param kind the action's kind, e.g. {@code task} or {@code validate-message}
 * @param title with the tags replaced
 * @param description with the tags replaced; may be empty
 * @param assignee the account that has it, or {@code null} when its dossier's team does
 * @param status what became of it
 * @param result the key of the named result, or {@code null}
 * @param note the person's comment, or {@code null}
 * @param dueAt échéance, or {@code null}
 * @param createdAt when it was opened
 * @param closedAt when it was closed, or {@code null}
 * @param closedBy the account that closed it, or {@code null}
 */
public record Task(
    String id,
    String runId,
    String dossierId,
    String stepId,
    String actionId,
    int pass,
    String roleId,
    String kind,
    String title,
    String description,
    @Nullable String assignee,
    TaskStatus status,
    @Nullable String result,
    @Nullable String note,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable String closedBy) {

  /** The same, closed with an answer. */
  Task closed(Answered answer, Instant at, String by) {
    return new Task(
        id,
        runId,
        dossierId,
        stepId,
        actionId,
        pass,
        roleId,
        kind,
        title,
        description,
        assignee,
        answer.status(),
        answer.result(),
        answer.note(),
        dueAt,
        createdAt,
        at,
        by);
  }
}
