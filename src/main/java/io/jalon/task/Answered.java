package io.jalon.task;

import org.jspecify.annotations.Nullable;

/**
 * How a task was closed.
 *
 * @param status what became of the action
 * @param result the key of the named result, or {@code null}
 * @param label the label of the named result, or {@code null}
 * @param note the person's comment, or {@code null}
 */
public record Answered(
    TaskStatus status, @Nullable String result, @Nullable String label, @Nullable String note) {}
