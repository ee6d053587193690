package io.jalon.portfolio;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Binding;
import io.jalon.dossier.HolderRefused;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.portfolio.Moving.People;
import io.jalon.portfolio.Transfer.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives what somebody holds to somebody else, at once or from a day on. Each binding moves in a
 * transaction of its own, by the same change as a single one, and is noted with it: whichever node
 * carries a transfer out, and however often, nothing moves twice and nothing is left behind.
 */
@Component
public class Transfers {

  private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);

  private static final int MOST_LISTED = 50;

  private final TransferRows rows;
  private final RoleHolders holders;
  private final Intervenants intervenants;
  private final Moving moving;
  private final Time time;

  /** When, and for whom. */
  @Component
  record Time(OfficeTime office, Authors authors) {}

  Transfers(
      TransferRows rows, RoleHolders holders, Intervenants intervenants, Moving moving, Time time) {
    this.rows = rows;
    this.holders = holders;
    this.intervenants = intervenants;
    this.moving = moving;
    this.time = time;
  }

  /**
   * What is wanted.
   *
   * @param from who gives
   * @param to who takes over
   * @param roles the functions that go; empty for all of them
   * @param day from which day on
   */
  public record Wanted(Intervenant from, Intervenant to, List<String> roles, LocalDate day) {
    public Wanted {
      roles = List.copyOf(roles);
    }
  }

  /** Plans a transfer, and carries it out when its day has come. */
  public Transfer ask(Wanted wanted) {
    var transfer =
        new Transfer(
            UUID.randomUUID().toString(),
            wanted.from().id(),
            wanted.to().id(),
            wanted.roles(),
            wanted.day(),
            time.authors().current().id(),
            time.office().now(),
            Status.PLANNED,
            null);
    rows.insert(transfer);
    if (!wanted.day().isAfter(time.office().today())) {
      carryOut(transfer);
    }
    return rows.find(transfer.id()).orElseThrow();
  }

  /** Carries out what is due. */
  public void carryOutDue() {
    rows.due(time.office().today()).forEach(this::carryOutAlone);
  }

  /** What fails is tried again the next time, and keeps nothing else from being carried out. */
  private void carryOutAlone(Transfer transfer) {
    try {
      carryOut(transfer);
    } catch (RuntimeException failed) {
      LOG.error("Transfer {} could not be carried out", transfer.id(), failed);
    }
  }

  private void carryOut(Transfer transfer) {
    time.authors()
        .as(
            new Author(Author.Kind.USER, transfer.askedBy()),
            () -> {
              return moveAll(transfer) && rows.end(transfer.id(), Status.DONE, time.office().now());
            });
  }

  /** Somebody who may be given no work when the day comes gets nothing; it is done all the same. */
  private boolean moveAll(Transfer transfer) {
    var people =
        new People(
            intervenants.find(transfer.from()).orElseThrow(),
            intervenants.find(transfer.to()).orElseThrow());
    var all = true;
    if (people.to().active()) {
      for (var binding : holders.bindings(people.from(), transfer.askedBy())) {
        all &= !transfer.takes(binding.roleId()) || moved(transfer, binding, people);
      }
    }
    return all;
  }

  /** What fails keeps nothing behind it from moving; it is tried again the next time. */
  private boolean moved(Transfer transfer, Binding binding, People people) {
    try {
      move(transfer, binding, people);
      return true;
    } catch (RuntimeException failed) {
      LOG.error("Transfer {}: {} could not be moved", transfer.id(), binding, failed);
      return false;
    }
  }

  private void move(Transfer transfer, Binding binding, People people) {
    try {
      moving.move(transfer, binding, people);
    } catch (HolderRefused refused) {
      moving.refused(transfer, binding, refused);
    }
  }

  /** What came of giving a transfer up. */
  public enum Cancelled {
    /** Nothing moves. */
    GIVEN_UP,
    /** Some of it has moved, and the rest is about to. */
    BEGUN,
    /** It is done, or was given up before. */
    OVER
  }

  /** Gives a transfer up, unless it has begun. */
  public Cancelled cancel(String id) {
    return moving.cancel(id, time.office().now());
  }

  /** A transfer. */
  public Optional<Transfer> find(String id) {
    return rows.find(id);
  }

  /** The newest transfers. */
  public List<Transfer> newest() {
    return rows.newest(MOST_LISTED);
  }

  /** What came of the bindings of a transfer. */
  public List<TransferLine> lines(String id) {
    return rows.lines(id);
  }
}
