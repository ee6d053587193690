package io.jalon.importing.line;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.importing.ImportKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients, known by their reference; an empty cell leaves what is there. */
@Component
class ClientLines implements LineImport {

  private static final String PERSON = "person";
  private static final String COMPANY = "company";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("person", PERSON),
          Map.entry("personne", PERSON),
          Map.entry("personne physique", PERSON),
          Map.entry("particulier", PERSON),
          Map.entry("individual", PERSON),
          Map.entry("m", PERSON),
          Map.entry("mr", PERSON),
          Map.entry("mme", PERSON),
          Map.entry("mrs", PERSON),
          Map.entry("ms", PERSON),
          Map.entry("company", COMPANY),
          Map.entry("societe", COMPANY),
          Map.entry("entreprise", COMPANY),
          Map.entry("personne morale", COMPANY),
          Map.entry("professionnel", COMPANY),
          Map.entry("association", COMPANY),
          Map.entry("organisation", COMPANY));

  private final Clients clients;

  ClientLines(Clients clients) {
    this.clients = clients;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.CLIENTS;
  }

  @Override
  public String subject(LineValues line) {
    return line.wanted("reference", line::reference);
  }

  @Override
  public Plan plan(LineValues line) {
    var reference = subject(line);
    return found(clients, reference)
        .map(known -> change(known, merged(line, known)))
        .orElseGet(() -> create(fresh(line, reference)));
  }

  /** The client with this reference, whoever has it for an id. */
  static Optional<Client> found(Clients clients, String reference) {
    return clients.find(reference).filter(client -> client.reference().equals(reference));
  }

  private Plan create(NewClient wanted) {
    return Plan.create(
        null,
        () -> {
          var made = clients.create(wanted);
          return Effect.made(made.id(), null, values(made));
        });
  }

  private Plan change(Client known, NewClient wanted) {
    if (values(known).equals(values(wanted))) {
      return Plan.unchanged(known.id(), null);
    }
    return Plan.update(
        known.id(),
        null,
        () -> {
          var now = clients.update(known.id(), wanted, locked -> same(known, locked));
          return Effect.changed(known.id(), null, values(known), values(now));
        });
  }

  private static void same(Client planned, Client locked) {
    if (!planned.equals(locked)) {
      throw new Overtaken();
    }
  }

  private static NewClient fresh(LineValues line, String reference) {
    return new NewClient(
        reference,
        line.wanted("name", field -> line.line(field, LONGEST_NAME)),
        form(line).orElse(PERSON),
        line.email("email").orElse(null),
        line.lines("address", LONGEST_ADDRESS).orElse(null));
  }

  private static NewClient merged(LineValues line, Client known) {
    return new NewClient(
        known.reference(),
        line.line("name", LONGEST_NAME).orElse(known.name()),
        form(line).orElse(known.kind()),
        or(line.email("email"), known.email()),
        or(line.lines("address", LONGEST_ADDRESS), known.address()));
  }

  private static @Nullable String or(Optional<String> said, @Nullable String known) {
    return said.isPresent() ? said.get() : known;
  }

  private static Optional<String> form(LineValues line) {
    return line.text("kind")
        .map(
            said ->
                Optional.ofNullable(KINDS.get(LineValues.plain(said)))
                    .orElseThrow(
                        () -> line.refused("kind", "client-kind", LineValues.shown(said))));
  }

  @Override
  public void undo(Effect effect, boolean made) {
    var client = clients.find(effect.target());
    if (client.isEmpty()) {
      return;
    }
    if (made) {
      effect.takenFrom(values(client.get()));
      clients.withdraw(effect.target());
      return;
    }
    var restored = effect.takenFrom(values(client.get()));
    clients.update(
        effect.target(), client(client.get(), restored), locked -> same(client.get(), locked));
  }

  private static NewClient client(Client known, Map<String, @Nullable String> values) {
    return new NewClient(
        known.reference(),
        Objects.requireNonNull(values.get("name")),
        Objects.requireNonNull(values.get("kind")),
        values.get("email"),
        values.get("address"));
  }

  private static Map<String, @Nullable String> values(Client client) {
    return values(
        new NewClient(
            client.reference(), client.name(), client.kind(), client.email(), client.address()));
  }

  private static Map<String, @Nullable String> values(NewClient client) {
    var values = new LinkedHashMap<String, @Nullable String>();
    values.put("name", client.name());
    values.put("kind", client.kind());
    values.put("email", client.email());
    values.put("address", client.address());
    return values;
  }
}
