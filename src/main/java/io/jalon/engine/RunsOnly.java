package io.jalon.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's history as Jalon needs it: that a process instance began and ended, so that it can
 * be found and purged. What happened in it is told by Jalon's own history, and not a second time
 * (docs/decisions/0042).
 */
final class RunsOnly implements HistoryLevel {

  /** Its name in {@code camunda.bpm.history-level}. */
  static final String NAME = "runs";

  /** Not one of the engine's own, which are 0 to 3. */
  private static final int ID = 10;

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    return type.getEntityType().equals(HistoryEventTypes.PROCESS_INSTANCE_START.getEntityType());
  }
}
