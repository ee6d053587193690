package io.jalon.message;

/**
 * Published, in the transaction that records it, when a message has failed or is in doubt: somebody
 * has to look at it.
 *
 * @param message as it is now
 */
public record MessageTroubled(Message message) {}
