package io.jalon.message;

import io.jalon.absence.StandIns;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.message.Messages.Order;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out whom messages are for, as late as possible (DESIGN, rule 2). */
@Component
class Recipients {

  private final RoleHolders holders;
  private final Intervenants intervenants;
  private final StandIns standIns;

  Recipients(RoleHolders holders, Intervenants intervenants, StandIns standIns) {
    this.standIns = standIns;
    this.holders = holders;
    this.intervenants = intervenants;
  }

  /** Those who hold the role now; {@link Recipient#NOBODY} when nobody does. */
  List<Recipient> of(Order order) {
    return of(order.dossierId(), order.place().runId(), order.toRole(), order.channel());
  }

  /** Who would receive a message if it were written now. */
  List<Recipient> now(Message message) {
    return of(message.dossierId(), message.place().runId(), message.roleId(), message.channel());
  }

  /**
   * The person that a message was for, with their present address; else those who hold its role.
   */
  List<Recipient> again(Message message) {
    var id = message.recipientId();
    return id == null
        ? now(message)
        : intervenants
            .find(id)
            .filter(Intervenant::active)
            .map(who -> Recipient.of(who, message.channel()))
            .stream()
            .toList();
  }

  private List<Recipient> of(
      String dossierId, String runId, String roleId, Message.Channel channel) {
    var found =
        holders.holders(dossierId, runId, roleId).stream()
            .flatMap(holder -> withStandIns(holder, dossierId, roleId, channel))
            .distinct()
            .map(holder -> Recipient.of(holder, channel))
            .toList();
    return found.isEmpty() ? List.of(Recipient.NOBODY) : found;
  }

  /**
   * Who stands in for somebody reads their e-mails too, as far as they have an address; a letter
   * goes to nobody else.
   */
  private Stream<Intervenant> withStandIns(
      Intervenant holder, String dossierId, String roleId, Message.Channel channel) {
    var others =
        channel == Message.Channel.LETTER
            ? List.<String>of()
            : standIns.of(holder.account(), roleId, dossierId);
    return Stream.concat(
        Stream.of(holder),
        others.stream()
            .flatMap(account -> intervenants.byAccount(account).stream())
            .filter(other -> Recipient.of(other, channel).failure() == null));
  }
}
