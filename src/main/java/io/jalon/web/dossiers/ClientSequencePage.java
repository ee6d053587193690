package io.jalon.web.dossiers;

import static java.util.Objects.requireNonNull;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.RoleHolders;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.dossier.TagNames;
import io.jalon.web.people.PeopleChoices;
import io.jalon.web.people.WantedKinds;
import io.jalon.web.sequence.RunViews;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The functions of one sequence on a client: those of a template that runs on its dossiers, or that
 * can be launched there, and no others, each to be bound to somebody real (F-31, F-56); and what
 * runs and ran on its dossiers.
 */
@Controller
class ClientSequencePage {

  private final ClientQuery query;
  private final Offered offered;
  private final Around around;
  private final Ran ran;
  private final Readers readers;

  /** Who the client is and who acts for it. */
  @Component
  record Around(Clients clients, RoleHolders holders, PeopleChoices choices, ClientMoves moves) {}

  /** What there is to launch. */
  @Component
  record Offered(Availabilities availabilities, Templates templates, SequenceNames names) {}

  /** What runs and ran. */
  @Component
  record Ran(ClientRuns list, Runs runs, RunViews views, TagNames tags) {

    /** The one that is asked for, else the newest under way; none that is not listed. */
    Optional<Run> shown(List<ClientRuns.Row> rows, @Nullable String asked) {
      return rows.stream()
          .filter(row -> row.id().equals(asked))
          .findFirst()
          .or(() -> rows.stream().filter(ClientRuns.Row::active).findFirst())
          .flatMap(row -> runs.find(row.id()));
    }

    /** Shows it, with what its diagram knows of its dossier. */
    void show(Run run, Reader reader, Model model) {
      model.addAttribute("run", views.of(run, reader));
      model.addAttribute("names", tags.of(run.dossierId(), reader));
    }
  }

  ClientSequencePage(ClientQuery query, Offered offered, Around around, Ran ran, Readers readers) {
    this.ran = ran;
    this.readers = readers;
    this.query = query;
    this.offered = offered;
    this.around = around;
  }

  /**
   * Shows them.
   *
   * @param asked the version that is looked at, {@code contentieux:3}, or the template, in the
   *     first of its versions; the first of the list when it is left out
   * @param run whose diagram is shown; the newest under way when it is left out
   */
  @GetMapping("/clients/{id}/sequence")
  @PreAuthorize("hasAuthority('view')")
  String show(
      @PathVariable String id,
      @RequestParam(name = "sequence", required = false) @Nullable String asked,
      @RequestParam(name = "run", required = false) @Nullable String run,
      Locale locale,
      Model model) {
    var client =
        around
            .clients()
            .find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "client.unknown"));
    var sequences = sequences(client);
    model.addAttribute("client", client);
    model.addAttribute("sequences", sequences);
    var reader = readers.of(locale);
    var all = ran.list().of(client.id(), reader);
    var rows = all.stream().limit(ClientRuns.MOST).toList();
    model.addAttribute("runs", rows);
    ran.shown(rows, run).ifPresent(one -> ran.show(one, reader, model));
    model.addAttribute("more", all.size() > ClientRuns.MOST);
    chosen(sequences, asked)
        .ifPresent(
            one -> {
              model.addAttribute("sequence", one);
              functions(
                  client, offered.templates().template(one.id(), one.version()), reader, model);
            });
    return "client-sequence";
  }

  private static Optional<Sequence> chosen(List<Sequence> sequences, @Nullable String asked) {
    return sequences.stream()
        .filter(one -> one.key().equals(asked) || one.id().equals(asked))
        .findFirst()
        .or(() -> sequences.stream().findFirst());
  }

  private void functions(Client client, SequenceTemplate template, Reader reader, Model model) {
    var wanted = WantedKinds.of(Stream.of(template));
    var bound =
        around.holders().onClient(client.id()).stream()
            .filter(holding -> wanted.containsKey(holding.role().id()))
            .toList();
    var known = bound.stream().map(holding -> holding.role().id()).toList();
    model.addAttribute("wanted", wanted);
    model.addAttribute("holders", bound);
    around.moves().of(client, reader).into(model);
    model.addAttribute("people", around.choices().onClient(client.id()));
    model.addAttribute(
        "undefined", wanted.keySet().stream().filter(Predicate.not(known::contains)).toList());
  }

  /** What runs on the client's dossiers first, then what else can be launched there. */
  private List<Sequence> sequences(Client client) {
    var running =
        query.running(client.id()).stream()
            .map(run -> sequence(run.templateId(), run.version(), run.dossiers()))
            .sorted(Comparator.comparing(Sequence::name))
            .toList();
    var known = running.stream().map(Sequence::key).toList();
    var others =
        offered.availabilities().toClient(client.id()).stream()
            .map(offer -> sequence(offer.templateId(), requireNonNull(offer.version()), 0))
            .filter(one -> !known.contains(one.key()));
    return Stream.concat(running.stream(), others).toList();
  }

  private Sequence sequence(String id, int version, long running) {
    return new Sequence(id, offered.names().versioned(id, version), version, running);
  }

  /**
   * A version of a template.
   *
   * @param name with its version
   * @param running on how many of the client's dossiers it runs
   */
  public record Sequence(String id, String name, int version, long running) {

    /** What it is asked for by. */
    public String key() {
      return id + ":" + version;
    }
  }
}
