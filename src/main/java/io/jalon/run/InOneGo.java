package io.jalon.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets what a person does carry out what it leads to in the same transaction, as long as nothing of
 * that fails (docs/decisions/0044).
 */
public interface InOneGo {

  /**
   * Does some work that opens a transaction of its own. Messages that it leads to are written in
   * that transaction, too. When it fails after one was, everything is undone and the work is done
   * once more, with each message in a transaction of its own: there it may fail, and be tried
   * again, without undoing what the person did. Within somebody else's transaction the work is
   * simply done, for only whoever opened that one can do it again.
   *
   * @param work what to do, at most twice
   * @return what the work returned
   */
  <T, E extends Throwable> @Nullable T run(Work<T, E> work) throws E;

  /**
   * The same in a transaction of its own.
   *
   * @param work what to do, at most twice
   */
  <T> T inTransaction(Supplier<T> work);

  /** What is done. */
  @FunctionalInterface
  interface Work<T, E extends Throwable> {

    /** Does it. */
    @Nullable T done() throws E;
  }
}
