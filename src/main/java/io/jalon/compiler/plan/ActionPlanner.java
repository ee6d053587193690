package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;

/**
 * Plans one kind of action. One class a kind, found by Spring; the node where the action starts has
 * the action's id.
 */
interface ActionPlanner<K extends ActionKind> {

  /** The kind that it plans. */
  Class<K> kind();

  /** From the action's first node to the one after which it is over. */
  Piece plan(Site site, K kind);
}
