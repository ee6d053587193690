package io.jalon.walk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that processors have worked for this program and for its PostgreSQL: what a busy machine
 * changes less than the time that passes.
 */
final class ProcessorTime {

  private final ProcessHandle server;

  ProcessorTime(DataSource database) {
    // A process that stays: the one that answers is gone with its connection.
    long checkpointer =
        JdbcClient.create(database)
            .sql("select pid from pg_stat_activity where backend_type = 'checkpointer'")
            .query(Long.class)
            .single();
    server = ProcessHandle.of(checkpointer).flatMap(ProcessHandle::parent).orElseThrow();
  }

  /** In nanoseconds, since the two were started. */
  long now() {
    var here = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return here.getProcessCpuTime()
        + Stream.concat(Stream.of(server), server.children())
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum();
  }
}
