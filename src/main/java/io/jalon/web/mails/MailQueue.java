package io.jalon.web.mails;

import io.jalon.dossier.Dossiers;
import io.jalon.journal.Entry.Place;
import io.jalon.message.FactLabels;
import io.jalon.message.Message;
import io.jalon.message.MessageFacts;
import io.jalon.message.MessageFacts.Fact;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageSearch.Found;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The messages that wait for a validation, one after the other: those that are ready, then those
 * set aside because facts have changed since they were written.
 */
@Component
class MailQueue {

  private final MailList list;
  private final MessageFacts facts;
  private final FactLabels names;
  private final Around around;

  /** What stands around a message. */
  @Component
  record Around(
      Dossiers dossiers, Sheet sheet, Tasks tasks, Messages messages, MessageRevision revision) {}

  MailQueue(MailList list, MessageFacts facts, FactLabels names, Around around) {
    this.list = list;
    this.facts = facts;
    this.names = names;
    this.around = around;
  }

  /**
   * What one validation of the queue lets go: a message, or the same to several people.
   *
   * @param mail the message that is read, one whose facts have changed if there is one
   * @param changed which of its facts have changed
   * @param ids of all its messages
   * @param recipients whom it goes to, in words
   */
  public record Row(MailRow mail, List<FactRow> changed, List<String> ids, String recipients) {}

  /**
   * A fact as its reader calls it.
   *
   * @param fact as it is compared
   * @param was what it said when the message was written
   * @param is what it says now
   */
  public record FactRow(Fact fact, String name, String was, String is) {

    /** Whether it says something else now. */
    public boolean changed() {
      return fact.changed();
    }
  }

  /**
   * Shows a message of the queue.
   *
   * @param chosen one of the messages of an entry; the first that is ready when it does not wait
   *     there
   */
  void show(List<Found> found, @Nullable String chosen, Reader reader, Model model) {
    var known = facts(found, reader);
    var ready = new ArrayList<Row>();
    var aside = new ArrayList<Row>();
    for (var row : entries(found, known, reader)) {
      (row.changed().isEmpty() ? ready : aside).add(row);
    }
    model.addAttribute("ready", ready);
    model.addAttribute("aside", aside);
    var order = new ArrayList<>(ready);
    order.addAll(aside);
    int at =
        IntStream.range(0, order.size())
            .filter(i -> chosen != null && order.get(i).ids().contains(chosen))
            .findFirst()
            .orElse(0);
    model.addAttribute("next", at + 1 < order.size() ? order.get(at + 1).mail().id() : null);
    model.addAttribute("changed", order.get(at).changed());
    model.addAttribute("facts", known.getOrDefault(order.get(at).mail().id(), List.of()));
    message(message(found, order.get(at).mail().id()), reader, model);
  }

  /** The messages by what one validation lets go, in the order of the first of each. */
  private List<Row> entries(List<Found> found, Map<String, List<FactRow>> known, Reader reader) {
    var mails = new HashMap<String, MailRow>();
    list.rows(found, reader).forEach(mail -> mails.put(mail.id(), mail));
    var places = new LinkedHashMap<Place, List<Message>>();
    found.stream()
        .map(Found::message)
        .forEach(one -> places.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one));
    return places.values().stream().map(all -> entry(all, mails, known, reader)).toList();
  }

  private static Row entry(
      List<Message> all,
      Map<String, MailRow> mails,
      Map<String, List<FactRow>> known,
      Reader reader) {
    var ids = all.stream().map(Message::id).toList();
    var read =
        ids.stream().filter(id -> !changed(id, known).isEmpty()).findFirst().orElse(ids.get(0));
    return new Row(
        Objects.requireNonNull(mails.get(read)),
        changed(read, known),
        ids,
        recipients(all, reader));
  }

  private static List<FactRow> changed(String id, Map<String, List<FactRow>> known) {
    return known.getOrDefault(id, List.of()).stream().filter(FactRow::changed).toList();
  }

  private static String recipients(List<Message> all, Reader reader) {
    var names =
        all.stream().map(Message::recipientName).filter(name -> !name.isBlank()).sorted().toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : reader.text("mails.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static Message message(List<Found> found, String id) {
    return found.stream()
        .map(Found::message)
        .filter(message -> message.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, List<FactRow>> facts(List<Found> found, Reader reader) {
    var declared = names.all(reader.locale());
    var rows = new HashMap<String, List<FactRow>>();
    facts
        .of(found.stream().map(Found::message).toList())
        .forEach(
            (id, all) ->
                rows.put(id, all.stream().map(one -> row(one, declared, reader)).toList()));
    return rows;
  }

  private FactRow row(Fact fact, Map<String, String> declared, Reader reader) {
    return new FactRow(
        fact,
        names.of(fact.path(), declared, reader.locale()),
        names.said(fact.was(), reader.locale()),
        names.said(fact.is(), reader.locale()));
  }

  private void message(Message message, Reader reader, Model model) {
    var place = message.place();
    model.addAttribute("message", message);
    var all =
        around.messages().at(place).stream()
            .filter(one -> one.status() == MessageStatus.PREPARED)
            .toList();
    model.addAttribute("letters", all.size());
    model.addAttribute("recipients", recipients(all, reader));
    model.addAttribute("revision", around.revision().at(place));
    model.addAttribute(
        "task",
        around
            .tasks()
            .open(place.runId(), Objects.requireNonNullElse(place.actionId(), ""))
            .map(Task::id)
            .orElse(null));
    model.addAttribute(
        "head",
        around.sheet().of(around.dossiers().find(message.dossierId()).orElseThrow(), reader));
    model.addAttribute("role", reader.names().role(message.roleId()));
    model.addAttribute("attached", message.attachments().stream().map(one -> one.name()).toList());
  }
}
