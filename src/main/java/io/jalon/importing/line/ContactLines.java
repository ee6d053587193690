package io.jalon.importing.line;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Holding;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.dossier.Role;
import io.jalon.importing.ImportKind;
import io.jalon.message.Addressees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Contacts of clients: those who hold a role on the client, known there by their e-mail address,
 * else by their name.
 */
@Component
class ContactLines implements LineImport {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  private final Clients clients;
  private final Intervenants intervenants;
  private final ContactRoles roles;
  private final Addressees addressees;

  ContactLines(
      Clients clients, Intervenants intervenants, ContactRoles roles, Addressees addressees) {
    this.addressees = addressees;
    this.clients = clients;
    this.intervenants = intervenants;
    this.roles = roles;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.CONTACTS;
  }

  @Override
  public String subject(LineValues line) {
    var who = line.email("email").orElseGet(() -> name(line));
    var role = line.line("role", ContactRoles.LONGEST).map(LineValues::plain).orElse("");
    return line.wanted("client", line::reference) + " " + who.toLowerCase(Locale.ROOT) + " " + role;
  }

  private static String name(LineValues line) {
    return line.wanted("name", field -> line.line(field, LONGEST_NAME));
  }

  /**
   * What a line wants.
   *
   * @param role or {@code null} for the one that the contact has
   */
  private record Wanted(
      Client client,
      String name,
      Optional<String> email,
      Optional<String> address,
      @Nullable Role role) {}

  @Override
  public Plan plan(LineValues line) {
    var reference = line.wanted("client", line::reference);
    var client =
        ClientLines.found(clients, reference)
            .orElseThrow(() -> line.refused("client", "client.unknown", reference));
    var wanted =
        new Wanted(
            client,
            name(line),
            line.email("email"),
            line.lines("address", LONGEST_ADDRESS),
            roles.of(line).orElse(null));
    var held = roles.on(client);
    return known(line, wanted, held)
        .map(contact -> change(wanted, contact, held))
        .orElseGet(() -> create(line, wanted));
  }

  private static Optional<Intervenant> known(LineValues line, Wanted wanted, List<Holding> held) {
    var contacts =
        held.stream()
            .flatMap(holding -> holding.holders().stream())
            .filter(one -> one.kind() == IntervenantKind.CONTACT)
            .distinct()
            .toList();
    var byEmail =
        contacts.stream()
            .filter(
                one ->
                    wanted.email().filter(mail -> mail.equalsIgnoreCase(one.email())).isPresent())
            .findFirst();
    if (byEmail.isPresent() && !same(byEmail.get().name(), wanted.name())) {
      throw line.refused("email", "contact.other-name", byEmail.get().name());
    }
    return byEmail.or(
        () -> contacts.stream().filter(one -> same(one.name(), wanted.name())).findFirst());
  }

  private static boolean same(String name, String other) {
    return LineValues.plain(name).equals(LineValues.plain(other));
  }

  private Plan create(LineValues line, Wanted wanted) {
    var role = wanted.role();
    if (role == null) {
      throw line.refused("role", "missing", "role");
    }
    var contact =
        new NewIntervenant(
            IntervenantKind.CONTACT,
            wanted.name(),
            wanted.email().orElse(null),
            null,
            wanted.address().orElse(null));
    return Plan.create(
        null,
        () -> {
          var made = intervenants.create(contact);
          roles.give(wanted.client().id(), role, made);
          return Effect.made(made.id(), null, values(made, wanted, role));
        });
  }

  private Plan change(Wanted wanted, Intervenant contact, List<Holding> held) {
    var role = missing(wanted, contact, held);
    var email = wanted.email().orElse(contact.email());
    var address = wanted.address().orElse(contact.address());
    var before = values(contact, wanted, null);
    var after = values(moved(contact, email, address), wanted, role);
    if (before.equals(after)) {
      return Plan.unchanged(contact.id(), null);
    }
    return Plan.update(
        contact.id(),
        null,
        () -> {
          intervenants.move(contact.id(), email, address);
          if (role != null) {
            roles.give(wanted.client().id(), role, contact);
          }
          return Effect.changed(contact.id(), null, before, after);
        });
  }

  private static @Nullable Role missing(Wanted wanted, Intervenant contact, List<Holding> held) {
    var role = wanted.role();
    return role == null
            || held.stream()
                .filter(holding -> holding.role().equals(role))
                .anyMatch(holding -> holding.holders().contains(contact))
        ? null
        : role;
  }

  private static Intervenant moved(
      Intervenant one, @Nullable String email, @Nullable String address) {
    return new Intervenant(
        one.id(), one.kind(), one.name(), email, one.account(), one.active(), address);
  }

  /** What is written about a contact, and the role that the line has given them. */
  private static Map<String, @Nullable String> values(
      Intervenant contact, Wanted wanted, @Nullable Role role) {
    var values = new LinkedHashMap<String, @Nullable String>();
    values.put("email", contact.email());
    values.put("address", contact.address());
    values.put("client", role == null ? null : wanted.client().id());
    values.put("role", role == null ? null : role.id());
    return values;
  }

  @Override
  public void undo(Effect effect, boolean made) {
    var found = intervenants.find(effect.target());
    if (found.isEmpty()) {
      return;
    }
    var contact = found.get();
    var restored = effect.takenFrom(now(effect, contact));
    var role = effect.after().get("role");
    var client = effect.after().get("client");
    if (role != null && client != null) {
      roles.take(client, role, contact);
    }
    if (made) {
      if (addressees.include(contact.id())) {
        throw new LineKept("undo.written");
      }
      intervenants.withdraw(contact.id());
    } else {
      intervenants.move(contact.id(), restored.get("email"), restored.get("address"));
    }
  }

  /** Whether they still hold the role does not count: it is taken away in any case. */
  private static Map<String, @Nullable String> now(Effect effect, Intervenant contact) {
    var now = new LinkedHashMap<>(effect.after());
    now.put("email", contact.email());
    now.put("address", contact.address());
    return now;
  }
}
