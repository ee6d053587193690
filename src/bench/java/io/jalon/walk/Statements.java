package io.jalon.walk;

import io.jalon.walk.Shape.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what a program says to its database while it is asked to, and does nothing else. */
final class Statements {

  private static final Set<String> ENDS = Set.of("commit", "rollback");

  private final Map<Shape, Tally> tallies = new ConcurrentHashMap<>();
  private volatile boolean counting;

  /** Whether this thread's transaction has said anything: the driver does not end another. */
  private final ThreadLocal<Boolean> begun = ThreadLocal.withInitial(() -> false);

  /** The library's own stopwatch counts milliseconds. */
  private final ThreadLocal<Long> asked = ThreadLocal.withInitial(System::nanoTime);

  /** The same database, heard while something counts, and else left alone. */
  DataSource heard(DataSource database) {
    var heard =
        ProxyDataSourceBuilder.create(database)
            .listener(new Heard())
            .methodListener(new Ends())
            .build();
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        return counting ? heard.getConnection() : super.getConnection();
      }
    };
  }

  /** Counts from now on, from nothing. */
  void start() {
    tallies.clear();
    counting = true;
  }

  /** What was counted, the most frequent first. */
  List<Tally> stop() {
    counting = false;
    return tallies.values().stream()
        .sorted(Comparator.comparingLong(Tally::trips).reversed())
        .toList();
  }

  private void note(Shape shape, long statements) {
    long nanos = System.nanoTime() - asked.get();
    tallies.merge(shape, new Tally(shape, statements, 1, nanos), Tally::plus);
  }

  /** A batch is one round trip, whatever it holds. */
  private final class Heard implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      asked.set(System.nanoTime());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      begun.set(true);
      if (counting) {
        long statements = execution.isBatch() ? execution.getBatchSize() : queries.size();
        note(Shape.of(queries.get(0).getQuery()), statements);
      }
    }
  }

  /** The driver sends a transaction's beginning with its first statement, and its end by itself. */
  private final class Ends implements MethodExecutionListener {

    @Override
    public void beforeMethod(MethodExecutionContext context) {
      asked.set(System.nanoTime());
    }

    @Override
    public void afterMethod(MethodExecutionContext context) {
      var name = context.getMethod().getName();
      if (ENDS.contains(name) && begun.get()) {
        begun.set(false);
        if (counting) {
          note(Shape.of(name), 1);
        }
      }
    }
  }
}
