package io.jalon.web.dossier;

/** A list that a page offers, and how long it is, as {@link Counted} writes it. */
public record Tab(String name, String count) {}
