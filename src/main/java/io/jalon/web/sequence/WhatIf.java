package io.jalon.web.sequence;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
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
import io.jalon.web.sequence.ComingWords.Words;
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
 * What the change of a repère or of an attribute would entail. It is made as it would be, in a
 * transaction that is rolled back: what is shown is what would happen.
 */
@Component
class WhatIf {

  private static final Set<MessageStatus> GONE = Set.of(MessageStatus.SENT, MessageStatus.PRINTED);

  /** What may still be taken back, each with the list of Envois where it stands. */
  private static final Map<MessageStatus, String> LEAVING =
      Map.of(MessageStatus.QUEUED, "WAITING", MessageStatus.TO_PRINT, "TO_PRINT");

  /** What can be changed. */
  @Component
  record Values(Reperes reperes, DossierFields fields, ComingWords words) {}

  private final Values values;
  private final Runs runs;
  private final CountedDates dates;
  private final Around around;
  private final TransactionTemplate trial;

  WhatIf(
      Values values,
      Runs runs,
      CountedDates dates,
      Around around,
      PlatformTransactionManager transactions) {
    this.values = values;
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
    var moves =
        called(trial(dossier, () -> change(dossier, repere, value), reader), dossier, reader);
    return new Preview(before, moves, around.about(dossier, "repere." + repere.id(), reader));
  }

  /**
   * What would follow from another value of an attribute; nothing is changed.
   *
   * @param value as the attribute's kind writes it; empty removes it
   * @throws io.jalon.dossier.FieldRefused if the value is none
   */
  Preview of(Dossier dossier, DossierField field, String value, Reader reader) {
    var moves =
        called(
            trial(dossier, () -> values.fields().set(null, dossier.id(), field, value), reader),
            dossier,
            reader);
    return new Preview(null, moves, around.about(dossier, "dossier." + field.id(), reader));
  }

  private List<Move> called(List<Move> moves, Dossier dossier, Reader reader) {
    return moves.stream()
        .map(move -> move.called(around.tags().fill(move.name(), dossier.id(), reader)))
        .toList();
  }

  private @Nullable String shown(Dossier dossier, Repere repere, Reader reader) {
    return values
        .reperes()
        .get(dossier.id(), repere.id())
        .map(value -> RepereText.of(repere, value, reader))
        .orElse(null);
  }

  private List<Move> trial(Dossier dossier, Runnable change, Reader reader) {
    var active = runs.activeOn(dossier.id());
    var told = active.stream().map(run -> values.words().of(run, reader)).toList();
    return Objects.requireNonNull(
        trial.execute(
            status -> {
              status.setRollbackOnly();
              var before = active.stream().map(run -> kept(run)).toList();
              change.run();
              var moves = new ArrayList<Move>();
              for (int i = 0; i < active.size(); i++) {
                moves.addAll(moved(before.get(i), kept(active.get(i)), told.get(i)));
              }
              return moves;
            }));
  }

  private void change(Dossier dossier, Repere repere, String value) {
    if (value.isEmpty()) {
      values.reperes().unset(dossier.id(), repere.id());
    } else {
      values.reperes().set(dossier.id(), repere.id(), value);
    }
  }

  private Map<String, Kept> kept(Run run) {
    return dates.of(run.id()).stream()
        .collect(Collectors.toMap(Kept::element, Function.identity()));
  }

  private static List<Move> moved(Map<String, Kept> before, Map<String, Kept> after, Words told) {
    return after.values().stream()
        .filter(kept -> changed(before.get(kept.element()), kept))
        .map(kept -> move(before.get(kept.element()), kept, told))
        .toList();
  }

  private static boolean changed(@Nullable Kept before, Kept after) {
    return before == null
        || before.skipped() != after.skipped()
        || before.counted().isSet() != after.counted().isSet()
        || (after.counted().isSet() && !before.counted().at().equals(after.counted().at()));
  }

  private static Move move(@Nullable Kept before, Kept after, Words told) {
    var reader = told.reader();
    return new Move(
        told.effect(after).title(),
        before == null || !before.counted().isSet() ? null : reader.due(before.counted().at()),
        after.counted().isSet() ? reader.due(after.counted().at()) : null,
        after.counted().isSet() && reader.past(after.counted().at()),
        after.skipped(),
        told.done(after));
  }

  /** The messages that have left already or are about to, and what the tags of titles stand for. */
  @Component
  record Around(Messages messages, Templates templates, TagNames tags) {

    /** Those whose text tells a fact, e.g. {@code repere.date_audience}. */
    List<Told> about(Dossier dossier, String fact, Reader reader) {
      return messages.of(dossier.id()).stream()
          .filter(
              message -> GONE.contains(message.status()) || LEAVING.containsKey(message.status()))
          .filter(message -> tells(message, fact))
          .map(message -> told(message, reader))
          .toList();
    }

    private boolean tells(Message message, String fact) {
      var place = message.place();
      var content =
          templates
              .template(place.templateId(), place.version())
              .messages()
              .get(message.contentId());
      return content != null && (content.subject() + content.body()).contains("${" + fact);
    }

    private static Told told(Message message, Reader reader) {
      var at = message.sentAt() == null ? message.createdAt() : message.sentAt();
      return new Told(
          message.subject(),
          message.recipientName(),
          reader.moment(at),
          LEAVING.get(message.status()));
    }
  }

  /**
   * What would follow.
   *
   * @param before the present value in words, or {@code null} when there is none
   * @param moves the dates that would change
   * @param told the messages that have left, or are about to, and tell the present value
   */
  public record Preview(@Nullable String before, List<Move> moves, List<Told> told) {

    /** Those that have left. */
    public List<Told> wrong() {
      return told.stream().filter(one -> one.waits() == null).toList();
    }

    /** Those that may still be taken back. */
    public List<Told> leaving() {
      return told.stream().filter(one -> one.waits() != null).toList();
    }
  }

  /**
   * A date that would change.
   *
   * @param before in words, or {@code null} when it was not set
   * @param after in words, or {@code null} when it would not be set
   * @param past whether it would be over already
   * @param skipped whether it would be left out for that
   * @param work whether a person has to be done by then, who would be late
   */
  public record Move(
      String name,
      @Nullable String before,
      @Nullable String after,
      boolean past,
      boolean skipped,
      boolean work) {

    private Move called(String other) {
      return new Move(other, before, after, past, skipped, work);
    }
  }

  /**
   * A message that has left, or is about to.
   *
   * @param at when it left, or was written
   * @param waits in which list of Envois it stands, or {@code null} when it has left
   */
  public record Told(String subject, String recipient, String at, @Nullable String waits) {}
}
