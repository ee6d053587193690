package io.jalon.web.dossiers;

import io.jalon.dossier.Label;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.template.StepNames;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.dossiers.DossierDetails.Next;
import io.jalon.web.dossiers.DossierDetails.Running;
import io.jalon.web.dossiers.DossierQuery.Line;
import io.jalon.web.dossiers.DossierWaits.Wait;
import io.jalon.web.lists.ListColumns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes dossiers for those who read a list of them. */
@Component
class DossierRows {

  private final DossierDetails details;
  private final SequenceNames names;
  private final StepNames steps;
  private final Reperes reperes;
  private final DossierWaits waits;

  DossierRows(
      DossierDetails details,
      SequenceNames names,
      StepNames steps,
      Reperes reperes,
      DossierWaits waits) {
    this.waits = waits;
    this.details = details;
    this.names = names;
    this.steps = steps;
    this.reperes = reperes;
  }

  /** What was read of the dossiers of a page. */
  private record Details(
      Map<String, Next> next,
      Map<String, List<Running>> running,
      Map<String, Wait> waits,
      Map<String, List<Label>> labels,
      Map<String, Map<String, String>> reperes,
      Set<String> restricted) {}

  /** With the usual columns. */
  List<Row> rows(List<Line> lines, Reader reader) {
    return rows(lines, List.of(), reader);
  }

  /** With the repères among these columns as well. */
  List<Row> rows(List<Line> lines, List<String> columns, Reader reader) {
    var shown =
        columns.isEmpty()
            ? List.<Repere>of()
            : reperes.definitions().stream()
                .filter(repere -> columns.contains(ListColumns.REPERE + repere.id()))
                .toList();
    var ids = lines.stream().map(Line::id).toList();
    var next = details.next(ids);
    var running = details.running(ids);
    var read =
        new Details(
            next,
            running,
            waits.of(idle(running, next), reader),
            details.labels(ids),
            details.reperes(ids, shown.stream().map(Repere::id).toList()),
            details.restricted(ids));
    return lines.stream().map(line -> row(line, read, cells(line, read, shown), reader)).toList();
  }

  /** What runs on dossiers on which nobody has anything to do. */
  private static List<Running> idle(Map<String, List<Running>> running, Map<String, Next> next) {
    return running.values().stream()
        .flatMap(List::stream)
        .filter(run -> !next.containsKey(run.dossier()))
        .toList();
  }

  private Row row(Line line, Details read, RepereCells cells, Reader reader) {
    var next = read.next().get(line.id());
    var running = read.running().getOrDefault(line.id(), List.of());
    var idle = idle(running, read.waits());
    return new Row(
        line.id(),
        line.reference(),
        line.client(),
        reader.label("dossier.type.", line.type()),
        reader.label("dossier.status.", line.status()),
        sequences(running),
        next == null ? steps(idle) : step(next),
        next == null ? null : next.title(),
        next == null && !idle.isEmpty() ? waits(idle, reader) : null,
        next == null ? null : holder(next, reader),
        text(due(next), reader::due),
        next == null || next.paused() ? "" : reader.urgency(next.due()),
        text(line.amount(), reader::money),
        text(line.balance(), reader::money),
        text(line.deadline(), reader::day),
        reader.day(reader.dayOf(line.created())),
        name(line.owner(), line.ownerName(), reader),
        next != null && next.unheld(),
        running.stream().anyMatch(Running::paused),
        read.restricted().contains(line.id()),
        read.labels().getOrDefault(line.id(), List.of()),
        cells.shown(reader),
        plain(line, due(next), cells, reader));
  }

  private static Plain plain(Line line, @Nullable Instant due, RepereCells cells, Reader reader) {
    return new Plain(
        due == null ? null : reader.plain(due),
        line.balance() == null ? null : reader.plain(line.balance()),
        cells.plain(reader));
  }

  private static RepereCells cells(Line line, Details read, List<Repere> shown) {
    return new RepereCells(shown, read.reperes().getOrDefault(line.id(), Map.of()));
  }

  private static @Nullable Instant due(@Nullable Next next) {
    return next == null ? null : next.due();
  }

  private static List<Wait> idle(List<Running> running, Map<String, Wait> waits) {
    return running.stream().map(run -> waits.get(run.id())).filter(Objects::nonNull).toList();
  }

  private String sequences(List<Running> running) {
    return running.stream()
        .map(run -> names.versioned(run.template(), run.version()))
        .collect(Collectors.joining(", "));
  }

  private static <T> @Nullable String text(@Nullable T value, Function<T, String> words) {
    return value == null ? null : words.apply(value);
  }

  private static @Nullable String steps(List<Wait> idle) {
    var steps =
        idle.stream().map(Wait::step).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return steps.isEmpty() ? null : steps;
  }

  private static String waits(List<Wait> idle, Reader reader) {
    return idle.stream()
        .map(Wait::until)
        .filter(Objects::nonNull)
        .findFirst()
        .map(until -> reader.text("dossiers.waits", until))
        .orElseGet(() -> reader.text("clients.runs.waits"));
  }

  private String step(Next next) {
    var place = next.place();
    return steps.of(place.template(), place.version(), place.step());
  }

  private static String holder(Next next, Reader reader) {
    var role = reader.names().role(next.role());
    var holder = name(next.assignee(), next.holder(), reader);
    return holder == null ? role : role + reader.text("page.colon") + holder;
  }

  /** Somebody who is no intervenant is looked up by their account. */
  private static @Nullable String name(
      @Nullable String account, @Nullable String known, Reader reader) {
    return account == null || known != null ? known : reader.names().account(account);
  }

  /**
   * What a spreadsheet reckons with.
   *
   * @param reperes the values of those that are shown, by id
   */
  public record Plain(
      @Nullable String due, @Nullable String balance, Map<String, String> reperes) {}

  /**
   * A dossier.
   *
   * @param step where its most urgent open action stands, or where it waits by itself, or {@code
   *     null}
   * @param next the most urgent open action, or {@code null}
   * @param waits what it waits for while nobody has anything to do, or {@code null}
   * @param holder whose it is
   * @param urgency {@code late}, {@code soon} or empty
   * @param restricted whether only some may see it
   * @param reperes the values of those that are shown, by id
   */
  public record Row(
      String id,
      String reference,
      String client,
      String type,
      String status,
      String sequences,
      @Nullable String step,
      @Nullable String next,
      @Nullable String waits,
      @Nullable String holder,
      @Nullable String due,
      String urgency,
      @Nullable String amount,
      @Nullable String balance,
      @Nullable String deadline,
      String opened,
      @Nullable String owner,
      boolean unheld,
      boolean paused,
      boolean restricted,
      List<Label> labels,
      Map<String, String> reperes,
      Plain plain) {

    /** What stands in a column that is plain text; {@code null} when it is empty. */
    public @Nullable String cell(String column) {
      return switch (column) {
        case "montant" -> amount;
        case "solde" -> balance;
        case "limite" -> deadline;
        case "type" -> type;
        case "ouverture" -> opened;
        case "responsable" -> owner;
        default -> reperes.get(column.substring(ListColumns.REPERE.length()));
      };
    }
  }
}
