package io.jalon.web.command;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a command.
 *
 * @param status the HTTP status
 * @param location the address of what was made, or {@code null}
 * @param body JSON, or {@code null}
 */
record Answer(int status, @Nullable String location, @Nullable String body) {}
