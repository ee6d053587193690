package io.jalon.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Someone who may hold roles.
 *
 * @param id UUID
 * @param kind collaborator, partner or contact
 * @param name as it is written in letters
 * @param email where messages go, or {@code null}
 * @param account the account they sign in with, or {@code null} for contacts
 * @param active whether they may be given work
 * @param address postal, lines separated by line feeds, or {@code null}
 */
public record Intervenant(
    String id,
    IntervenantKind kind,
    String name,
    @Nullable String email,
    @Nullable String account,
    boolean active,
    @Nullable String address) {}
