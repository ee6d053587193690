package io.jalon.message;

import io.jalon.dossier.Intervenant;
import io.jalon.outbox.Addresses;
import io.jalon.outbox.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for.
 *
 * @param id the intervenant, or {@code null} for nobody
 * @param name as it is written in letters; empty for nobody
 * @param address where it goes, as far as it is known
 * @param failure why nothing can go there, or {@code null}
 */
record Recipient(@Nullable String id, String name, String address, @Nullable String failure) {

  /** Who receives what goes to a role that nobody holds. */
  static final Recipient NOBODY = new Recipient(null, "", "", "no_holder");

  /** A letter goes to a name; nothing else can be missing. */
  static Recipient of(Intervenant holder, Message.Channel channel) {
    if (channel == Message.Channel.LETTER) {
      return new Recipient(holder.id(), OneLine.of(holder.name()), "", null);
    }
    var address = holder.email() == null ? "" : holder.email().strip();
    return new Recipient(
        holder.id(), OneLine.of(holder.name()), OneLine.of(address), failure(address));
  }

  private static @Nullable String failure(String address) {
    if (address.isEmpty()) {
      return "no_address";
    }
    return Addresses.accepts(address) ? null : "bad_address";
  }
}
