package io.jalon.template.grammar;

import io.jalon.template.ActionKind;

/**
 * How one kind of action is written.
 *
 * @param <K> the kind
 */
interface KindGrammar<K extends ActionKind> {

  /** The key that names the kind in an action. */
  String key();

  /** The record that it is read into. */
  Class<K> kind();

  /** Reads what stands under the key, which is there. */
  K read(Fields action);

  /** What stands under the key: a text or a map, which {@link #read} makes the same kind of. */
  Object write(K kind);
}
