package io.jalon.message;

/**
 * Published, in its transaction, when somebody has sent a message again that could not leave.
 *
 * @param message the one that could not
 */
public record MessageMended(Message message) {}
