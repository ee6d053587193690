package io.jalon.engine.steer;

import io.jalon.run.Conflicts;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Conflicts of the engine and of both databases, which arrive wrapped in all sorts of failures. */
@Component
public class EngineConflicts implements Conflicts {

  /** Serialization failure, deadlock, H2's lock timeout, H2's concurrent update. */
  private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "90131");

  @Override
  public boolean in(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .limit(20)
        .anyMatch(EngineConflicts::is);
  }

  private static boolean is(Throwable failure) {
    return failure instanceof OptimisticLockingException
        || failure instanceof ConcurrencyFailureException
        || (failure instanceof SQLException sql && STATES.contains(sql.getSQLState()));
  }
}
