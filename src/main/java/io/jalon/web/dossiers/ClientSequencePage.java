package io.jalon.web.dossiers;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * can be launched there, and no others, each to be bound to somebody real (F-31, F-56).
 */
@Controller
class ClientSequencePage {

  private final ClientQuery query;
  private final Templates templates;
  private final Around around;

  /** Who the client is and who acts for it. */
  @Component
  record Around(Clients clients, RoleHolders holders, Intervenants intervenants) {}

  ClientSequencePage(ClientQuery query, Templates templates, Around around) {
    this.query = query;
    this.templates = templates;
    this.around = around;
  }

  /**
   * Shows them.
   *
   * @param asked the template that is looked at; the first of the list when it is left out
   */
  @GetMapping("/clients/{id}/sequence")
  @PreAuthorize("hasAuthority('view')")
  String show(
      @PathVariable String id,
      @RequestParam(name = "sequence", required = false) @Nullable String asked,
      Model model) {
    var client =
        around
            .clients()
            .find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "client.unknown"));
    var sequences = sequences(client);
    model.addAttribute("client", client);
    model.addAttribute("sequences", sequences);
    chosen(sequences, asked)
        .ifPresent(
            one -> {
              model.addAttribute("sequence", one);
              functions(client, templates.template(one.id(), one.version()), model);
            });
    return "client-sequence";
  }

  private static Optional<Sequence> chosen(List<Sequence> sequences, @Nullable String asked) {
    return sequences.stream()
        .filter(one -> one.id().equals(asked))
        .findFirst()
        .or(() -> sequences.stream().findFirst());
  }

  private void functions(Client client, SequenceTemplate template, Model model) {
    var wanted =
        template.roles().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, role -> role.getValue().name()));
    var bound =
        around.holders().onClient(client.id()).stream()
            .filter(holding -> wanted.containsKey(holding.role().id()))
            .toList();
    var known = bound.stream().map(holding -> holding.role().id()).toList();
    model.addAttribute("wanted", wanted);
    model.addAttribute("holders", bound);
    model.addAttribute("people", around.intervenants().list());
    model.addAttribute(
        "undefined", wanted.keySet().stream().filter(Predicate.not(known::contains)).toList());
  }

  /** What runs on the client's dossiers first, then what else is published. */
  private List<Sequence> sequences(Client client) {
    var running = query.running(client.id());
    return templates.all().stream()
        .flatMap(summary -> sequence(summary, running))
        .sorted(Comparator.comparing(Sequence::running).reversed())
        .toList();
  }

  private static Stream<Sequence> sequence(TemplateSummary summary, Map<String, Long> running) {
    return summary.latestVersion() == null
        ? Stream.empty()
        : Stream.of(
            new Sequence(
                summary.id(),
                summary.name(),
                Objects.requireNonNull(summary.latestVersion()),
                running.getOrDefault(summary.id(), 0L)));
  }

  /**
   * A template.
   *
   * @param version the newest published
   * @param running on how many of the client's dossiers it runs
   */
  public record Sequence(String id, String name, int version, long running) {}
}
