package io.jalon.web.dossier;

/** What is searched while somebody types: how much it takes to begin, and how much is read. */
public final class Typed {

  /** Fewer letters find too much. */
  public static final int SHORTEST = 2;

  /** More than a name or a reference has. */
  public static final int LONGEST = 100;

  private Typed() {}

  /** What was typed, without the spaces around it, and no longer than what is read. */
  public static String of(String typed) {
    var part = typed.strip();
    return part.length() > LONGEST ? part.substring(0, LONGEST) : part;
  }

  /** Whether it is enough to search with. */
  public static boolean isEnough(String part) {
    return part.length() >= SHORTEST;
  }
}
