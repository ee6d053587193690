package io.jalon.engine.rows;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The run that the engine's command under way has locked, which nobody else changes until it is
 * over: its rows may be read together and remembered. In any other command there is none.
 */
public final class LockedRun implements Session {

  private @Nullable String id;

  /** Makes it part of each command. */
  static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return LockedRun.class;
    }

    @Override
    public Session openSession() {
      return new LockedRun();
    }
  }

  /** The command under way has locked a run. */
  public static void is(String runId) {
    var command = Context.getCommandContext();
    command.getSession(LockedRun.class).id = runId;
    // From here on each of its executions is found where the engine keeps what it has read.
    command.getExecutionManager().findExecutionsByProcessInstanceId(runId);
  }

  /**
   * The command under way makes a run, which nobody else sees until then; one locked before stays.
   */
  public static void isMade(String runId) {
    var here = session(Context.getCommandContext());
    if (here.id == null) {
      here.id = runId;
    }
  }

  /** Whether the command under way has locked this run. */
  static boolean holds(@Nullable String runId) {
    return runId != null && runId.equals(session(Context.getCommandContext()).id);
  }

  /** Whether the command under way has locked a run. */
  static boolean isThere() {
    return session(Context.getCommandContext()).id != null;
  }

  /** The run that the command under way has locked. */
  static Optional<String> id() {
    return Optional.ofNullable(session(Context.getCommandContext()).id);
  }

  private static LockedRun session(CommandContext command) {
    return command.getSession(LockedRun.class);
  }

  @Override
  public void flush() {
    // It only remembers.
  }

  @Override
  public void close() {
    // Nor does it hold anything.
  }
}
