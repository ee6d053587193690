package io.jalon.template;

/**
 * Another sequence that a template launches or switches to (F-59, F-89).
 *
 * @param path where the file names it
 * @param sequence its id
 * @param caller the action or the end that calls it
 */
public record CalledSequence(String path, String sequence, String caller) {}
