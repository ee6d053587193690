package io.jalon.compiler.plan;

/**
 * One action in a plan, without what comes after it.
 *
 * @param scope its nodes; the first one has the action's id
 * @param last the node that one leaves when the action is over
 * @param over what the end is called when nothing comes after it
 * @param aside where its path may end besides
 */
record Piece(Scope scope, String last, String over, Scope aside) {

  Piece(Scope scope, String last, String over) {
    this(scope, last, over, Scope.EMPTY);
  }

  /** The way to what comes after it. */
  Exit exit() {
    return new Exit(last, over, false);
  }

  /**
   * Where a path goes on, or ends.
   *
   * @param from the node that one leaves
   * @param over what the end is called
   * @param fallback whether that node decides, and goes on by its default flow
   */
  record Exit(String from, String over, boolean fallback) {

    Flow to(String next) {
      return fallback ? Flow.otherwise(Wording.OTHERWISE, from, next) : Flow.plain(from, next);
    }
  }
}
