package io.jalon.web.dossiers;

import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.dossiers.DossierQuery.Line;
import io.jalon.web.dossiers.DossierQuery.Next;
import io.jalon.web.dossiers.DossierQuery.Running;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes dossiers for those who read a list of them. */
@Component
class DossierRows {

  private final DossierQuery query;
  private final SequenceNames names;

  DossierRows(DossierQuery query, SequenceNames names) {
    this.query = query;
    this.names = names;
  }

  List<Row> rows(List<Line> lines, Reader reader) {
    var ids = lines.stream().map(Line::id).toList();
    var next = query.next(ids);
    var running = query.running(ids);
    return lines.stream()
        .map(
            line ->
                row(line, next.get(line.id()), running.getOrDefault(line.id(), List.of()), reader))
        .toList();
  }

  private Row row(Line line, @Nullable Next next, List<Running> running, Reader reader) {
    var due = next == null ? null : next.due();
    return new Row(
        line.id(),
        line.reference(),
        line.client(),
        reader.label("dossier.type.", line.type()),
        reader.label("dossier.status.", line.status()),
        running.stream()
            .map(run -> names.versioned(run.template(), run.version()))
            .collect(Collectors.joining(", ")),
        next == null ? null : next.title(),
        next == null ? null : holder(next, reader),
        due == null ? null : reader.due(due),
        reader.urgency(due),
        line.balance() == null ? null : reader.money(line.balance()),
        line.owner() == null ? null : reader.names().account(line.owner()),
        next != null && next.unheld(),
        running.stream().anyMatch(Running::paused),
        new ListKey(line.created(), line.id()).toString());
  }

  private static String holder(Next next, Reader reader) {
    var role = reader.names().role(next.role());
    return next.assignee() == null
        ? role
        : role + reader.text("page.colon") + reader.names().account(next.assignee());
  }

  /**
   * A dossier.
   *
   * @param next the most urgent open action, or {@code null}
   * @param holder whose it is
   * @param urgency {@code late}, {@code soon} or empty
   * @param key where a list goes on after it
   */
  public record Row(
      String id,
      String reference,
      String client,
      String type,
      String status,
      String sequences,
      @Nullable String next,
      @Nullable String holder,
      @Nullable String due,
      String urgency,
      @Nullable String balance,
      @Nullable String owner,
      boolean unheld,
      boolean paused,
      String key) {}
}
