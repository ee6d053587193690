package io.jalon.template.exchange;

import io.jalon.template.OfficeWord;

/** What takes the place of a name of the office. */
interface Turn {

  /** The name that stands there from now on. */
  String turn(OfficeWord kind, String name, Place place);

  /**
   * Where a name stands.
   *
   * @param path in the file
   * @param text the whole text there
   * @param dated whether a date is counted from it
   */
  record Place(String path, String text, boolean dated) {}
}
