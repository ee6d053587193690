package io.jalon.portfolio;

import io.jalon.dossier.Binding;
import io.jalon.dossier.HolderRefused;
import io.jalon.dossier.HolderRules.Misfit;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.RoleHolders.Replaced;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.portfolio.Transfer.Status;
import io.jalon.portfolio.TransferLine.Result;
import io.jalon.portfolio.Transfers.Cancelled;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one binding of a transfer, or gives it up before, in a transaction of its own. */
@Component
class Moving {

  private static final int MOST_SAID = 1000;

  private final TransferRows rows;
  private final RoleHolders holders;
  private final Journal journal;

  Moving(TransferRows rows, RoleHolders holders, Journal journal) {
    this.rows = rows;
    this.holders = holders;
    this.journal = journal;
  }

  /** Between whom. */
  record People(Intervenant from, Intervenant to) {}

  /**
   * Gives one binding to the other person, and says so on each of its dossiers. Nothing happens
   * when another node has done it, or when it is not theirs any more.
   *
   * @throws HolderRefused when templates in use want a holder of another kind; nothing is changed
   */
  @Transactional
  public void move(Transfer transfer, Binding binding, People people) {
    if (!rows.lock(transfer.id()) || rows.told(transfer.id(), binding)) {
      return;
    }
    var replaced = holders.replace(binding.scope(), binding.roleId(), people.from(), people.to());
    if (replaced instanceof Replaced.Done done) {
      rows.tell(transfer.id(), binding, Result.MOVED, done.handover().spared().size(), null);
      holders.dossiers(binding.scope()).forEach(dossier -> tell(dossier, binding, people));
    } else if (replaced instanceof Replaced.Shared) {
      rows.tell(transfer.id(), binding, Result.SHARED, 0, null);
    }
  }

  private void tell(String dossierId, Binding binding, People people) {
    journal.write(
        Entry.of("portfolio_transferred", dossierId)
            .with("role", binding.roleId())
            .with("from", people.from().name())
            .with("name", people.to().name()));
  }

  /** Gives a transfer up, unless it has begun to move. */
  @Transactional
  public Cancelled cancel(String id, Instant at) {
    if (!rows.lock(id)) {
      return Cancelled.OVER;
    }
    if (!rows.lines(id).isEmpty()) {
      return Cancelled.BEGUN;
    }
    rows.end(id, Status.CANCELLED, at);
    return Cancelled.GIVEN_UP;
  }

  /** Notes that a binding stays, because of what templates want. */
  @Transactional
  public void refused(Transfer transfer, Binding binding, HolderRefused refused) {
    if (rows.lock(transfer.id()) && !rows.told(transfer.id(), binding)) {
      var names =
          refused.misfits().stream().map(Misfit::name).distinct().collect(Collectors.joining(", "));
      var said = names.length() > MOST_SAID ? names.substring(0, MOST_SAID) : names;
      rows.tell(transfer.id(), binding, Result.REFUSED, 0, said);
    }
  }
}
