package io.jalon.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The person or company that dossiers are about.
 *
 * @param id UUID
 * @param reference the office's own, unique
 * @param name as it is written in letters
 * @param kind {@code person} or {@code company}
 * @param email or {@code null}
 * @param address postal, lines separated by line feeds, or {@code null}
 */
public record Client(
    String id,
    String reference,
    String name,
    String kind,
    @Nullable String email,
    @Nullable String address) {}
