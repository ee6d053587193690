package io.jalon.web.sequence;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.RepereText;
import io.jalon.web.dossier.TagNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the change of a repère would entail. It is made as it would be, in a transaction that is
 * rolled back: what is shown is what would happen.
 */
@Component
class WhatIf {

  private static final Set<MessageStatus> GONE = Set.of(MessageStatus.SENT, MessageStatus.PRINTED);

  private final Reperes reperes;
  private final Runs runs;
  private final CountedDates dates;
  private final Around around;
  private final TransactionTemplate trial;

  WhatIf(
      Reperes reperes,
      Runs runs,
      CountedDates dates,
      Around around,
      PlatformTransactionManager transactions) {
    this.reperes = reperes;
    this.runs = runs;
    this.dates = dates;
    this.around = around;
    this.trial = new TransactionTemplate(transactions);
    trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What would follow; nothing is changed.
   *
   * @param value as the REST interface takes it; empty removes the value
   * @throws io.jalon.dossier.RepereRefused if the value is none
   */
  Preview of(Dossier dossier, Repere repere, String value, Reader reader) {
    var before = shown(dossier, repere, reader);
    var active = runs.activeOn(dossier.id());
    var moves =
        trial(dossier, repere, value, active, reader).stream()
            .map(move -> move.called(around.tags().fill(move.name(), dossier.id(), reader)))
            .toList();
    return new Preview(before, moves, around.about(dossier, repere.id(), reader));
  }

  private @Nullable String shown(Dossier dossier, Repere repere, Reader reader) {
    return reperes
        .get(dossier.id(), repere.id())
        .map(value -> RepereText.of(repere, value, reader))
        .orElse(null);
  }

  private List<Move> trial(
      Dossier dossier, Repere repere, String value, List<Run> active, Reader reader) {
    return Objects.requireNonNull(
        trial.execute(
            status -> {
              status.setRollbackOnly();
              var before = active.stream().map(run -> kept(run)).toList();
              change(dossier, repere, value);
              var moves = new ArrayList<Move>();
              for (int i = 0; i < active.size(); i++) {
                moves.addAll(moved(before.get(i), kept(active.get(i)), reader));
              }
              return moves;
            }));
  }

  private void change(Dossier dossier, Repere repere, String value) {
    if (value.isEmpty()) {
      reperes.unset(dossier.id(), repere.id());
    } else {
      reperes.set(dossier.id(), repere.id(), value);
    }
  }

  private Map<String, Kept> kept(Run run) {
    return dates.of(run.id()).stream()
        .collect(Collectors.toMap(Kept::element, Function.identity()));
  }

  private static List<Move> moved(
      Map<String, Kept> before, Map<String, Kept> after, Reader reader) {
    return after.values().stream()
        .filter(kept -> changed(before.get(kept.element()), kept))
        .map(kept -> move(before.get(kept.element()), kept, reader))
        .toList();
  }

  private static boolean changed(@Nullable Kept before, Kept after) {
    return before == null
        || before.skipped() != after.skipped()
        || before.counted().isSet() != after.counted().isSet()
        || (after.counted().isSet() && !before.counted().at().equals(after.counted().at()));
  }

  private static Move move(@Nullable Kept before, Kept after, Reader reader) {
    return new Move(
        after.name(),
        before == null || !before.counted().isSet() ? null : reader.due(before.counted().at()),
        after.counted().isSet() ? reader.due(after.counted().at()) : null,
        after.counted().isSet() && reader.past(after.counted().at()),
        after.skipped());
  }

  /** The messages that have left already, and what the tags of titles stand for. */
  @Component
  record Around(Messages messages, Templates templates, TagNames tags) {

    /** The messages whose text tells the value of a repère. */
    List<Told> about(Dossier dossier, String repere, Reader reader) {
      return messages.of(dossier.id()).stream()
          .filter(message -> GONE.contains(message.status()) && tells(message, repere))
          .map(message -> told(message, reader))
          .toList();
    }

    private boolean tells(Message message, String repere) {
      var place = message.place();
      var content =
          templates
              .template(place.templateId(), place.version())
              .messages()
              .get(message.contentId());
      return content != null && (content.subject() + content.body()).contains("${repere." + repere);
    }

    private static Told told(Message message, Reader reader) {
      var at = message.sentAt() == null ? message.createdAt() : message.sentAt();
      return new Told(message.subject(), message.recipientName(), reader.moment(at));
    }
  }

  /**
   * What would follow.
   *
   * @param before the present value in words, or {@code null} when there is none
   * @param moves the dates that would change
   * @param wrong the messages that have left and tell the present value
   */
  public record Preview(@Nullable String before, List<Move> moves, List<Told> wrong) {}

  /**
   * A date that would change.
   *
   * @param before in words, or {@code null} when it was not set
   * @param after in words, or {@code null} when it would not be set
   * @param past whether it would be over already
   * @param skipped whether it would be left out for that
   */
  public record Move(
      String name, @Nullable String before, @Nullable String after, boolean past, boolean skipped) {

    private Move called(String other) {
      return new Move(other, before, after, past, skipped);
    }
  }

  /** A message that has left. */
  public record Told(String subject, String recipient, String at) {}
}
