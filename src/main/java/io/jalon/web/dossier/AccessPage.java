package io.jalon.web.dossier;

import io.jalon.dossier.AccountList;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.DossierAccess;
import io.jalon.dossier.DossierAccess.Viewer;
import io.jalon.dossier.DossierAccess.Why;
import io.jalon.dossier.Restrictions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who may see a dossier and why, and who else could: what the dialog of its head shows. */
@Controller
class AccessPage {

  /** Those who were named are shown where they can be taken out again. */
  private static final Set<Why> NAMED = Set.of(Why.LISTED, Why.TEAM);

  private final DossierAddress dossiers;
  private final Restrictions restrictions;
  private final AccountList accounts;
  private final Readers readers;

  AccessPage(
      DossierAddress dossiers, Restrictions restrictions, AccountList accounts, Readers readers) {
    this.dossiers = dossiers;
    this.restrictions = restrictions;
    this.accounts = accounts;
    this.readers = readers;
  }

  /**
   * Somebody, and every reason why they see the dossier.
   *
   * @param why joined by commas
   */
  public record Seen(String name, String why) {}

  /** Somebody, or a team, that can be named; whether they are. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A fragment. */
  @GetMapping("/dossiers/{dossier}/acces")
  @PreAuthorize("hasAuthority('view')")
  String access(@PathVariable String dossier, Locale locale, Model model) {
    var found = dossiers.find(dossier);
    var access = restrictions.of(found.id());
    var openable = restrictions.changeable(found.id());
    var reader = readers.of(locale);
    model.addAttribute("access", access);
    model.addAttribute("openable", openable);
    model.addAttribute("since", since(access, reader));
    model.addAttribute("seen", seen(access, openable, reader));
    model.addAttribute("people", openable ? people(access) : List.of());
    model.addAttribute("teams", openable ? teams(access) : List.of());
    return "dossier-access";
  }

  private static @Nullable String since(DossierAccess access, Reader reader) {
    return access.since() == null
        ? null
        : reader.text(
            "access.since",
            reader.moment(access.since()),
            reader.names().account(Objects.requireNonNull(access.by())),
            access.reason());
  }

  private List<Seen> seen(DossierAccess access, boolean openable, Reader reader) {
    var shown = access.viewers().stream().filter(one -> !openable || !NAMED.contains(one.why()));
    return shown.collect(Collectors.groupingBy(Viewer::account)).entrySet().stream()
        .map(one -> new Seen(reader.names().account(one.getKey()), why(one.getValue(), reader)))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private String why(List<Viewer> reasons, Reader reader) {
    return reasons.stream()
        .map(one -> reader.text("access.why." + one.why(), via(one, reader)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String via(Viewer one, Reader reader) {
    var via = Objects.requireNonNullElse(one.via(), "");
    return switch (one.why()) {
      case HOLDER, TASK -> reader.names().role(via);
      case LISTED -> reader.names().account(via);
      case TEAM ->
          accounts.groups().stream()
              .filter(group -> group.id().equals(via))
              .map(AccountList.Group::name)
              .findFirst()
              .orElse(via);
      default -> via;
    };
  }

  /** Whoever belongs to no group sees no dossier. */
  private List<Choice> people(DossierAccess access) {
    var anyway =
        access.viewers().stream()
            .filter(one -> !NAMED.contains(one.why()))
            .map(Viewer::account)
            .collect(Collectors.toCollection(HashSet::new));
    anyway.addAll(restrictions.administrators());
    return accounts.people().stream()
        .filter(
            one ->
                access.people().contains(one.account())
                    || !one.groups().isEmpty() && !anyway.contains(one.account()))
        .map(one -> new Choice(one.account(), one.name(), access.people().contains(one.account())))
        .toList();
  }

  private List<Choice> teams(DossierAccess access) {
    return accounts.groups().stream()
        .filter(one -> !one.id().equals(Accounts.ADMINISTRATORS))
        .map(one -> new Choice(one.id(), one.name(), access.teams().contains(one.id())))
        .toList();
  }
}
