package io.jalon.web.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task in a list, written for its reader.
 *
 * @param instead for whom its reader would do it, who is away, or {@code null}
 * @param standIn who stands in for its holder, or {@code null}
 * @param why where it comes from: its step and sequence
 * @param holder whose it is, or {@code null} when nobody holds its function
 * @param urgency {@code late}, {@code soon} for today, or empty
 * @param late how late it is in words, or {@code null}
 * @param paused whether its sequence stands still, so that it is not late
 * @param restricted whether only some may see its dossier
 * @param key where a list goes on after it
 */
public record TaskRow(
    String id,
    String title,
    String kind,
    String reference,
    String client,
    @Nullable String balance,
    String role,
    @Nullable String holder,
    @Nullable String instead,
    @Nullable String standIn,
    String why,
    @Nullable String due,
    String urgency,
    @Nullable String late,
    boolean paused,
    boolean restricted,
    String key) {}
