package io.jalon.compiler.plan;

/**
 * One action in a plan, without what comes after it.
 *
 * @param scope its nodes; the first one has the action's id
 * @param last the node that one leaves when the action is over
 * @param over what the end is called when nothing comes after it
 * @param fallback whether that node decides, and goes on by its default flow
 */
record Piece(Scope scope, String last, String over, boolean fallback) {

  Piece(Scope scope, String last, String over) {
    this(scope, last, over, false);
  }

  /** The flow to what comes next. */
  Flow to(String next) {
    return fallback ? Flow.otherwise(Wording.OTHERWISE, last, next) : Flow.plain(last, next);
  }
}
