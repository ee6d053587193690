package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.known.Known;
import io.jalon.known.OfficeStamp;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office sets up is read again when it has changed, by whomever, and only then. */
@Scenario
class KnownScenario {

  @Autowired private OfficeStamp stamp;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final AtomicInteger readings = new AtomicInteger();
  private Known<Integer> known;

  @BeforeEach
  void nothingIsKnown() {
    known = new Known<>(stamp);
  }

  private int read() {
    return transaction.execute(status -> known.get(readings::incrementAndGet));
  }

  @Test
  void it_is_read_once_for_many_transactions() {
    assertThat(read()).isEqualTo(1);
    assertThat(read()).isEqualTo(1);
  }

  @Test
  void it_is_read_again_after_a_change() {
    read();
    transaction.executeWithoutResult(status -> stamp.changed());
    assertThat(read()).isEqualTo(2);
  }

  @Test
  void it_is_read_again_after_a_change_by_another_program() {
    read();
    jdbc.sql("update office_stamp set stamp = stamp + 1").update();
    assertThat(read()).isEqualTo(2);
  }

  @Test
  void who_changes_something_reads_their_own() {
    read();
    int own =
        transaction.execute(
            status -> {
              stamp.changed();
              return known.get(readings::incrementAndGet);
            });
    assertThat(own).isEqualTo(2);
  }

  @Test
  void a_change_that_is_rolled_back_changes_nothing_for_others() {
    read();
    transaction.executeWithoutResult(
        status -> {
          stamp.changed();
          known.get(readings::incrementAndGet);
          status.setRollbackOnly();
        });
    assertThat(read()).isEqualTo(1);
  }

  @Test
  void outside_of_a_transaction_it_is_read_each_time() {
    read();
    assertThat(known.get(readings::incrementAndGet)).isEqualTo(2);
  }
}
