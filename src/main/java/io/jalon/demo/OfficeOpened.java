package io.jalon.demo;

/** The fictional office was opened on an installation that had been empty. */
record OfficeOpened() {}
