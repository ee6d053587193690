package io.jalon.web.dossier;

/** A list that a page offers, and how long it is. */
public record Tab(String name, long count) {}
