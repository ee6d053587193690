package io.jalon.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A few words to one person inside Jalon (F-123).
 *
 * @param id UUID
 * @param account whose
 * @param dossierId about which dossier
 * @param taskId about which action of it, or {@code null}
 * @param text one line, written in the office's language
 * @param createdAt when it was written
 * @param readAt when they read it, or {@code null}
 */
public record Notification(
    String id,
    String account,
    String dossierId,
    @Nullable String taskId,
    String text,
    Instant createdAt,
    @Nullable Instant readAt) {}
