package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.JournalCheck;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;

/** Tells a tale again and again, and kills the program one write later each time. */
@TestComponent
final class Kills {

  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(6);

  private final Fuse fuse;
  private final TestClock clock;
  private final JournalCheck histories;

  Kills(DataSource database, TestClock clock, JournalCheck histories) {
    this.fuse = (Fuse) database;
    this.clock = clock;
    this.histories = histories;
  }

  /**
   * What happens to a dossier.
   *
   * @param begin sets the scene, in which nothing is killed
   * @param play from wherever it stands to its end: whoever finds nothing done begins
   * @param cut what holds right after a kill; told which one
   * @param end what holds once it was played to its end; told after which kill
   */
  record Tale(
      Supplier<Dossier> begin,
      Consumer<Dossier> play,
      BiConsumer<Dossier, String> cut,
      BiConsumer<Dossier, String> end) {}

  /**
   * Kills a tale at its first write, then at its second one, and so on until it comes to its end.
   *
   * @return how many writes were killed
   */
  int atEachWrite(Tale tale) {
    int write = 0;
    boolean killed = true;
    while (killed) {
      var dossier = tale.begin().get();
      var when = "killed at write " + ++write;
      killed = at(write, () -> tale.play().accept(dossier));
      intact(dossier, when);
      tale.cut().accept(dossier, when);
      clock.advance(LONGER_THAN_A_LEASE);
      tale.play().accept(dossier);
      intact(dossier, when);
      tale.end().accept(dossier, when);
    }
    return write - 1;
  }

  /** Kills what is done at its n-th write; whether it had as many. */
  boolean at(int n, Runnable work) {
    fuse.arm(n);
    try {
      work.run();
      return fuse.blown();
    } catch (RuntimeException | AssertionError cut) {
      if (fuse.blown()) {
        return true;
      }
      throw cut;
    }
  }

  private void intact(Dossier dossier, String when) {
    assertThat(histories.of(dossier.id()).faults()).as(when).isEmpty();
  }
}
