package io.jalon.importing.line;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierUpdates;
import io.jalon.dossier.DossierUpdates.Change;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.InCharge;
import io.jalon.importing.ImportKind;
import io.jalon.run.Runs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dossiers, known by their reference; an empty cell leaves what is there. */
@Component
class DossierLines implements LineImport {

  private static final String OPEN = "ouvert";
  private static final int LONGEST_TYPE = 60;
  private static final int LONGEST_STATUS = 30;
  private static final int LONGEST_ACCOUNT = 64;

  private final Clients clients;
  private final Dossiers dossiers;
  private final DossierUpdates updates;
  private final Runs runs;
  private final InCharge inCharge;

  DossierLines(
      Clients clients, Dossiers dossiers, DossierUpdates updates, Runs runs, InCharge inCharge) {
    this.inCharge = inCharge;
    this.clients = clients;
    this.dossiers = dossiers;
    this.updates = updates;
    this.runs = runs;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.DOSSIERS;
  }

  @Override
  public String subject(LineValues line) {
    return line.wanted("reference", line::reference);
  }

  @Override
  public Plan plan(LineValues line) {
    var reference = subject(line);
    var client = line.reference("client").map(said -> client(line, said));
    return found(dossiers, reference)
        .map(known -> change(line, known, client))
        .orElseGet(
            () ->
                create(
                    fresh(
                        line,
                        reference,
                        client.orElseThrow(() -> line.refused("client", "missing", "client")))));
  }

  /** The dossier with this reference, whichever has it for an id. */
  static Optional<Dossier> found(Dossiers dossiers, String reference) {
    return dossiers.seen(reference).filter(dossier -> dossier.reference().equals(reference));
  }

  /** The dossier that a line of another kind speaks of. */
  static Dossier wanted(Dossiers dossiers, LineValues line) {
    var reference = line.wanted("dossier", line::reference);
    return found(dossiers, reference)
        .orElseThrow(() -> line.refused("dossier", "dossier.unknown", reference));
  }

  private Client client(LineValues line, String reference) {
    return ClientLines.found(clients, reference)
        .orElseThrow(() -> line.refused("client", "client.unknown", reference));
  }

  private Plan create(NewDossier wanted) {
    return Plan.create(
        null,
        () -> {
          var made = dossiers.create(wanted);
          return Effect.made(made.id(), made.id(), values(made));
        });
  }

  private NewDossier fresh(LineValues line, String reference, Client client) {
    return new NewDossier(
        reference,
        client.id(),
        line.wanted("type", field -> line.name(field, LONGEST_TYPE)),
        line.name("status", LONGEST_STATUS).orElse(OPEN),
        owner(line).orElse(null),
        team(line).orElse(Accounts.CASE_MANAGERS),
        line.amount("amount").orElse(null),
        line.amount("balance").orElse(null),
        line.day("deadline").orElse(null));
  }

  private Plan change(LineValues line, Dossier known, Optional<Client> client) {
    if (client.isPresent() && !client.get().id().equals(known.clientId())) {
      throw line.refused("client", "dossier.other-client", known.reference());
    }
    var wanted = merged(line, known);
    if (wanted.equals(values(known))) {
      return Plan.unchanged(known.id(), known.id());
    }
    return Plan.update(
        known.id(),
        known.id(),
        () -> {
          var now = updates.update(known.id(), change(wanted), locked -> same(known, locked));
          return Effect.changed(known.id(), known.id(), values(known), values(now));
        });
  }

  /** A name in place of an account would leave the dossier to nobody. */
  private Optional<String> owner(LineValues line) {
    return known(line, "owner", inCharge::refusedOwner);
  }

  private Optional<String> team(LineValues line) {
    return known(line, "team", inCharge::refusedTeam);
  }

  private static Optional<String> known(
      LineValues line, String field, Function<String, Optional<String>> refused) {
    var said = line.line(field, LONGEST_ACCOUNT);
    said.flatMap(refused)
        .ifPresent(
            code -> {
              throw line.refused(field, code, LineValues.shown(said.get()));
            });
    return said;
  }

  private static void same(Dossier planned, Dossier locked) {
    if (!planned.equals(locked)) {
      throw new Overtaken();
    }
  }

  private Map<String, @Nullable String> merged(LineValues line, Dossier known) {
    var values = values(known);
    line.name("type", LONGEST_TYPE).ifPresent(said -> values.put("type", said));
    line.name("status", LONGEST_STATUS).ifPresent(said -> values.put("status", said));
    owner(line).ifPresent(said -> values.put("owner", said));
    team(line).ifPresent(said -> values.put("team", said));
    line.amount("amount").ifPresent(said -> values.put("amount", said.toPlainString()));
    line.amount("balance").ifPresent(said -> values.put("balance", said.toPlainString()));
    line.day("deadline").ifPresent(said -> values.put("deadline", said.toString()));
    return values;
  }

  @Override
  public void undo(Effect effect, boolean made) {
    var found = dossiers.lock(effect.target());
    if (found.isEmpty()) {
      return;
    }
    var dossier = found.get();
    if (made && !runs.of(dossier.id()).isEmpty()) {
      throw new LineKept("undo.run", dossier.reference());
    }
    var restored = effect.takenFrom(values(dossier));
    if (made) {
      dossiers.withdraw(dossier);
    } else {
      updates.update(dossier.id(), change(restored), locked -> same(dossier, locked));
    }
  }

  private static Change change(Map<String, @Nullable String> values) {
    return new Change(
        Objects.requireNonNull(values.get("type")),
        values.get("owner"),
        Objects.requireNonNull(values.get("team")),
        Objects.requireNonNull(values.get("status")),
        values.get("amount"),
        values.get("balance"),
        values.get("deadline"));
  }

  private static Map<String, @Nullable String> values(Dossier dossier) {
    var values = new LinkedHashMap<String, @Nullable String>();
    values.put("type", dossier.type());
    values.put("owner", dossier.owner());
    values.put("team", dossier.team());
    values.put("status", dossier.status());
    values.put("amount", text(dossier.amount()));
    values.put("balance", text(dossier.balance()));
    values.put("deadline", text(dossier.deadline()));
    return values;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
