package io.jalon.engine.rows;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The runs that the engine's command under way has locked, which nobody else changes until it is
 * over: their rows may be read together and remembered. It is one in a command of a person or of
 * one job, several in a command that carries out several jobs, and none in any other.
 */
public final class LockedRun implements Session {

  private final Set<String> ids = new HashSet<>();

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
    var ids = session(command).ids;
    ids.clear();
    ids.add(runId);
    // From here on each of its executions is found where the engine keeps what it has read.
    command.getExecutionManager().findExecutionsByProcessInstanceId(runId);
  }

  /** The command under way has locked several runs: what belongs to them is read together. */
  public static void are(Collection<String> runIds) {
    var command = Context.getCommandContext();
    session(command).ids.addAll(runIds);
    ((RunExecutions) command.getExecutionManager()).read(runIds);
    ((RunVariables) command.getVariableInstanceManager()).read(runIds);
    ((RunJobs) command.getJobManager()).read(runIds);
  }

  /**
   * The command under way makes a run, which nobody else sees until then; one locked before stays.
   */
  public static void isMade(String runId) {
    var here = session(Context.getCommandContext());
    if (here.ids.isEmpty()) {
      here.ids.add(runId);
    }
  }

  /** Whether the command under way has locked this run. */
  static boolean holds(@Nullable String runId) {
    return runId != null && session(Context.getCommandContext()).ids.contains(runId);
  }

  /** Whether the command under way has locked a run. */
  static boolean isThere() {
    return !session(Context.getCommandContext()).ids.isEmpty();
  }

  /** The run that the command under way has locked; empty when it is none or several. */
  static Optional<String> id() {
    var ids = session(Context.getCommandContext()).ids;
    return ids.size() == 1 ? Optional.of(List.copyOf(ids).get(0)) : Optional.empty();
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
