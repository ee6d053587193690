package io.jalon.walk;

import javax.sql.DataSource;

/** One of the two programs that are compared: what a walk asks of it, step by step. */
interface Walked extends AutoCloseable {

  /** How it is called in the figures. */
  String name();

  /** Its database, uncounted, for what belongs to the bench and not to the program. */
  DataSource database();

  /** What its statements are counted with. */
  Statements statements();

  /** Makes what walks are launched on, outside of the time that is measured. */
  void prepare(int walks);

  /**
   * Launches the sequence of 5 steps.
   *
   * @return the process instance's id
   */
  String launch();

  /**
   * Launches a sequence that waits for a timer.
   *
   * @return the process instance's id
   */
  String launchTimer();

  /** Lets its job executor work, or stops it. */
  void executor(boolean works);

  /** Does what the engine does by itself: the message of a step. */
  void executeJob(String jobId);

  /** Answers the action of a step, counted from 1, which leads on to the next. */
  void complete(String taskId, int step);

  @Override
  void close();
}
