package io.jalon.dossier;

/** The colours that a label can have, beside its name. */
public enum LabelColour {
  GREY,
  TEAL,
  GREEN,
  AMBER,
  RED,
  PURPLE,
  PINK
}
