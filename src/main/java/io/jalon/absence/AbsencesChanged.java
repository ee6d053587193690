package io.jalon.absence;

/** Published, in the transaction of the change, when an absence was declared or ended early. */
public record AbsencesChanged() {}
