package io.jalon.compiler.plan;

/**
 * When a deadline fires, and on what it sits.
 *
 * @param host the id of the step that it interrupts
 * @param date the call of the date bean, as the engine evaluates it
 */
public record Timer(String host, String date) {}
