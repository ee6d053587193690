package io.jalon.message;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.outbox.Addresses;
import io.jalon.outbox.OneLine;
import io.jalon.outbox.Outbox.Party;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** To whom people answer a mail: {@code jalon.mail.reply-to}. */
@Component
class ReplyTo {

  private static final String OWNER = "owner";

  private final String setting;
  private final Dossiers dossiers;
  private final Intervenants intervenants;

  /**
   * Whom answers go to.
   *
   * @param setting empty for the sender, {@code owner} for whoever is in charge of the dossier, or
   *     the address of the office
   * @throws IllegalArgumentException when it is none of these
   */
  ReplyTo(
      @Value("${jalon.mail.reply-to:}") String setting,
      Dossiers dossiers,
      Intervenants intervenants) {
    if (!setting.isEmpty() && !setting.equals(OWNER) && !Addresses.accepts(setting)) {
      throw new IllegalArgumentException("jalon.mail.reply-to is neither owner nor an address");
    }
    this.setting = setting;
    this.dossiers = dossiers;
    this.intervenants = intervenants;
  }

  /** Whom answers about a dossier go to; empty for the sender. */
  Optional<Party> of(String dossierId) {
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    return setting.equals(OWNER) ? owner(dossierId) : Optional.of(new Party("", setting));
  }

  private Optional<Party> owner(String dossierId) {
    return dossiers
        .find(dossierId)
        .map(Dossier::owner)
        .flatMap(intervenants::byAccount)
        .flatMap(ReplyTo::party);
  }

  private static Optional<Party> party(Intervenant owner) {
    return Optional.ofNullable(owner.email())
        .map(String::strip)
        .filter(Addresses::accepts)
        .map(address -> new Party(OneLine.of(owner.name()), address));
  }
}
