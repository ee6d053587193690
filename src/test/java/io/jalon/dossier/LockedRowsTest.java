package io.jalon.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LockedRowsTest {

  private final LockedRows<String> rows = new LockedRows<>();
  private String stored = "before";

  @BeforeEach
  void aTransaction() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void itsEnd() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      end();
    }
  }

  @Test
  void a_row_is_read_each_time_until_it_is_locked() {
    assertThat(find()).hasValue("before");
    stored = "after";
    assertThat(find()).hasValue("after");
    rows.hold("d", "locked");
    assertThat(find()).hasValue("locked");
  }

  @Test
  void a_locked_row_is_read_again_once_it_was_changed() {
    rows.hold("d", "locked");
    stored = "changed";
    rows.changed("d");
    assertThat(find()).hasValue("changed");
    stored = "somebody else's, which cannot be";
    assertThat(find()).hasValue("changed");
    assertThat(rows.holds("d")).isTrue();
  }

  @Test
  void nothing_is_kept_beyond_the_transaction() {
    rows.hold("d", "locked");
    end();
    assertThat(rows.holds("d")).isFalse();
    assertThat(find()).hasValue("before");
  }

  @Test
  void a_transaction_inside_of_it_has_locks_of_its_own() {
    rows.hold("d", "locked");
    var outer = TransactionSynchronizationManager.getSynchronizations();
    outer.forEach(TransactionSynchronization::suspend);
    assertThat(rows.holds("d")).isFalse();
    outer.forEach(TransactionSynchronization::resume);
    assertThat(rows.holds("d")).isTrue();
  }

  @Test
  void outside_of_a_transaction_nothing_is_locked() {
    end();
    rows.hold("d", "locked");
    assertThat(rows.holds("d")).isFalse();
  }

  private Optional<String> find() {
    return rows.find("d", () -> Optional.of(stored));
  }

  private static void end() {
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(held -> held.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    TransactionSynchronizationManager.clearSynchronization();
  }
}
