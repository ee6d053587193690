package io.jalon.importing.line;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Payment;
import io.jalon.dossier.Payments;
import io.jalon.dossier.Payments.NewPayment;
import io.jalon.importing.ImportKind;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Payments on dossiers, known by their reference there. Each is announced as {@code
 * payment_received} to the sequences that wait for it.
 */
@Component
class PaymentLines implements LineImport {

  private static final String EVENT = "payment_received";
  private static final String MOVED = "moved";
  private static final int LONGEST_REFERENCE = 100;
  private static final Set<String> CURRENCIES = Set.of("EUR", "EURO", "EUROS", "€");

  private final Dossiers dossiers;
  private final Payments payments;
  private final BusinessEvents events;
  private final Runs runs;

  PaymentLines(Dossiers dossiers, Payments payments, BusinessEvents events, Runs runs) {
    this.runs = runs;
    this.dossiers = dossiers;
    this.payments = payments;
    this.events = events;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.PAYMENTS;
  }

  @Override
  public String subject(LineValues line) {
    return line.wanted("dossier", line::reference) + " " + reference(line);
  }

  private static String reference(LineValues line) {
    return line.wanted("reference", field -> line.line(field, LONGEST_REFERENCE));
  }

  @Override
  public Plan plan(LineValues line) {
    var dossier = DossierLines.wanted(dossiers, line);
    var wanted = payment(line, dossier);
    return payments
        .find(dossier.id(), wanted.reference())
        .map(known -> met(line, wanted, known))
        .orElseGet(() -> Plan.create(dossier.id(), () -> record(wanted)));
  }

  private static NewPayment payment(LineValues line, Dossier dossier) {
    line.text("currency").ifPresent(said -> currency(line, said));
    var amount =
        line.amount("amount").orElseThrow(() -> line.refused("amount", "missing", "amount"));
    if (amount.signum() == 0) {
      throw line.refused("amount", "amount.none");
    }
    var day = line.day("date").orElseThrow(() -> line.refused("date", "missing", "date"));
    return new NewPayment(dossier.id(), reference(line), day, amount, line.importId());
  }

  private static void currency(LineValues line, String said) {
    if (!CURRENCIES.contains(said.toUpperCase(Locale.ROOT))) {
      throw line.refused("currency", "currency", LineValues.shown(said));
    }
  }

  private static Plan met(LineValues line, NewPayment wanted, Payment known) {
    if (!known.amount().equals(wanted.amount()) || !known.paidOn().equals(wanted.paidOn())) {
      throw line.refused(
          "reference",
          "payment.other",
          known.reference(),
          known.amount().toPlainString(),
          known.paidOn().toString());
    }
    return Plan.unchanged(known.id(), known.dossierId());
  }

  private Effect record(NewPayment wanted) {
    // Whoever locks runs as well locks the dossier first, and the event locks them.
    dossiers.lock(wanted.dossierId());
    var made = payments.record(wanted);
    var moved = new ArrayList<>(events.deliver(made.dossierId(), EVENT));
    // A paused run keeps the event, and moves on once it is resumed.
    runs.activeOn(made.dossierId()).stream().filter(Run::paused).map(Run::id).forEach(moved::add);
    return Effect.made(made.id(), made.dossierId(), values(made, String.join(" ", moved)));
  }

  private static Map<String, @Nullable String> values(Payment payment, String moved) {
    var values = new LinkedHashMap<String, @Nullable String>();
    values.put("reference", payment.reference());
    values.put("date", payment.paidOn().toString());
    values.put("amount", payment.amount().toPlainString());
    values.put(MOVED, moved);
    return values;
  }

  @Override
  public void undo(Effect effect, boolean made) {
    var dossier = effect.dossierId();
    var reference = effect.after().get("reference");
    if (dossier == null || reference == null) {
      return;
    }
    dossiers.lock(dossier);
    if (!Optional.ofNullable(effect.after().get(MOVED)).orElse("").isEmpty()) {
      throw new LineKept("undo.moved");
    }
    payments
        .find(dossier, reference)
        .filter(payment -> payment.id().equals(effect.target()))
        .ifPresent(payments::withdraw);
  }
}
