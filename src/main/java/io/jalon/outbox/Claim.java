package io.jalon.outbox;

import io.jalon.outbox.Outbox.Mail;

/**
 * A mail that one dispatcher, and no other, may send. Each claim has an id of its own, so that one
 * that lost its lease cannot move a row that another has claimed since.
 *
 * @param id of the row
 * @param token of this claim
 * @param attempts how often it was tried before
 * @param mail what to send
 */
record Claim(long id, String token, int attempts, Mail mail) {}
