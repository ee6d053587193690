package io.jalon.template;

/**
 * The content of a message, with tags.
 *
 * @param subject one line
 * @param body plain text, paragraphs separated by an empty line
 */
public record MessageContent(String subject, String body) {}
