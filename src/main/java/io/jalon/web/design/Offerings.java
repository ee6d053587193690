package io.jalon.web.design;

import io.jalon.dossier.AccountList;
import io.jalon.dossier.AccountList.Group;
import io.jalon.template.Availabilities;
import io.jalon.template.Availability;
import io.jalon.template.Availability.Pilot;
import io.jalon.web.dossier.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words where sequences may be launched. */
@Component
class Offerings {

  private final Availabilities availabilities;
  private final AccountList accounts;

  Offerings(Availabilities availabilities, AccountList accounts) {
    this.availabilities = availabilities;
    this.accounts = accounts;
  }

  /** Every sequence's, by its id. */
  Map<String, Offering> all(Reader reader) {
    var names = names();
    return availabilities.all().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> said(one.getValue(), names, reader)));
  }

  /** The groups that can be teams, by name. */
  List<Group> teams() {
    return accounts.groups();
  }

  /** What was changed, the newest first, in sentences. */
  List<Told> told(String id, Reader reader) {
    var names = names();
    return availabilities.events(id).stream().map(event -> told(event, names, reader)).toList();
  }

  /** A change in a sentence, when and by whom. */
  public record Told(String what, String at, String by) {}

  private Map<String, String> names() {
    return accounts.groups().stream().collect(Collectors.toMap(Group::id, Group::name));
  }

  private static Told told(Availability.Event event, Map<String, String> names, Reader reader) {
    int dossiers = event.dossiers() == null ? 0 : event.dossiers();
    var what =
        reader.text(
            "sequences.event." + event.kind(),
            String.valueOf(event.version()),
            size(dossiers, event.teams(), names, reader));
    return new Told(what, reader.moment(event.at()), reader.account(event.author()));
  }

  private static Offering said(
      Availability availability, Map<String, String> names, Reader reader) {
    var at = availability.retiredAt();
    var by = availability.retiredBy();
    return new Offering(
        at == null || by == null
            ? null
            : reader.text("sequences.retired.since", reader.moment(at), reader.account(by)),
        named(availability.teams(), names),
        availability.teams(),
        size(availability.pilot(), names, reader),
        limits(availability.pilot()));
  }

  private static Offering.@Nullable Limits limits(@Nullable Pilot pilot) {
    return pilot == null ? null : new Offering.Limits(pilot.from(), pilot.open(), pilot.teams());
  }

  private static @Nullable String size(
      @Nullable Pilot pilot, Map<String, String> names, Reader reader) {
    return pilot == null ? null : size(pilot.dossiers().size(), pilot.teams(), names, reader);
  }

  /** {@code 3 dossiers, équipe Contentieux}. */
  private static String size(
      int dossiers, Collection<String> teams, Map<String, String> names, Reader reader) {
    var of = named(teams, names);
    return Stream.of(
            dossiers == 0 ? "" : reader.text("sequences.pilot.dossiers", dossiers),
            of.isEmpty()
                ? ""
                : reader.text("sequences.pilot.teams", of.size(), String.join(", ", of)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static List<String> named(Collection<String> teams, Map<String, String> names) {
    return teams.stream().map(id -> names.getOrDefault(id, id)).sorted().toList();
  }
}
