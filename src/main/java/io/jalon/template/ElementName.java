package io.jalon.template;

/**
 * How the file of a model calls one of its elements.
 *
 * @param id the id that the file gives it
 * @param name what the diagram shows; for a flow without a name, whence it leads where
 */
public record ElementName(String id, String name) {}
