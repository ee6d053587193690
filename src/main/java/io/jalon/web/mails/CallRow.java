package io.jalon.web.mails;

import org.jspecify.annotations.Nullable;

/**
 * A call of another program in a list, written for its reader.
 *
 * @param state {@code waiting}, {@code leaving}, {@code doubt}, {@code failed}, {@code stopped} or
 *     {@code done}
 * @param at since when it stands so, or when it is tried next
 * @param answer the status of the answer, or {@code null}
 * @param trouble what went wrong, in words, or {@code null}
 */
public record CallRow(
    long id,
    String method,
    String host,
    String state,
    String reference,
    String client,
    String template,
    String at,
    @Nullable Integer answer,
    @Nullable String trouble) {}
