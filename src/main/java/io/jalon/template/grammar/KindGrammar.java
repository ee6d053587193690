package io.jalon.template.grammar;

import io.jalon.template.ActionKind;

/** How one kind of action is written. */
interface KindGrammar {

  /** The key that names the kind in an action. */
  String key();

  /** The record that it is read into. */
  Class<? extends ActionKind> kind();

  /** Reads what stands under the key, which is there. */
  ActionKind read(Fields action);
}
