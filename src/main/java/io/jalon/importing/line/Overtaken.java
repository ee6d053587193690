package io.jalon.importing.line;

/** Somebody else has changed what a line was about to change; it is to be planned anew. */
public class Overtaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("overtaken", null, false, false);
  }
}
