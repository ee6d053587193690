package io.jalon.message;

import io.jalon.expression.Contents;
import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.message.Messages.Order;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With which facts the messages that wait for a validation were written, and which of these facts
 * have changed since: such a message is not validated before somebody has looked at it again.
 */
@Component
public class MessageFacts {

  /** Today is another day tomorrow; a letter is not out of date for that. */
  private static final String TODAY = "aujourdhui";

  /** To whom they go, functions that are held in the run and substitutes included. */
  private static final String RECIPIENTS = "destinataires";

  private final JdbcClient jdbc;
  private final MessageRows rows;
  private final Contents contents;
  private final Now now;
  private final Journal journal;

  /** What is known now, and who would receive a message now. */
  @Component
  record Now(FactsNow facts, Recipients recipients) {

    String recipients(Message message) {
      return said(recipients.now(message).stream());
    }

    /** Those whom it can reach, in an order that does not change. */
    static String said(Stream<Recipient> recipients) {
      return recipients
          .filter(one -> one.failure() == null)
          .map(one -> one.name() + (one.address().isEmpty() ? "" : " <" + one.address() + ">"))
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  MessageFacts(JdbcClient jdbc, MessageRows rows, Contents contents, Now now, Journal journal) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.contents = contents;
    this.now = now;
    this.journal = journal;
  }

  /**
   * A fact that a message was written with.
   *
   * @param path e.g. {@code dossier.solde}
   * @param was what it said then, as the office writes it; may be empty
   * @param is what it says now
   */
  public record Fact(String path, String was, String is) {

    /** Whether it says something else now. */
    public boolean changed() {
      return !was.equals(is);
    }

    /** Whether somebody who has seen these values knows what it says, or nothing is new in it. */
    boolean seen(Map<String, String> values) {
      return !changed() || is.equals(values.get(path));
    }

    @Override
    public String toString() {
      return path + " : " + was + " → " + is;
    }
  }

  /** Keeps what messages were written with, and to whom. */
  void keep(Order order, List<Message> messages, Facts facts, Vocabulary vocabulary) {
    var paths = new HashSet<>(contents.paths(order.subject(), vocabulary));
    paths.addAll(contents.paths(order.body(), vocabulary));
    paths.remove(TODAY);
    var values = new HashMap<>(contents.values(paths, facts, vocabulary));
    values.put(RECIPIENTS, Now.said(messages.stream().map(MessageFacts::recipient)));
    messages.forEach(message -> keep(message, values));
  }

  private static Recipient recipient(Message message) {
    return new Recipient(
        message.recipientId(),
        message.recipientName(),
        message.recipientAddress(),
        message.failure());
  }

  private void keep(Message message, Map<String, String> values) {
    jdbc.sql("delete from message_fact where message_id = ?").param(message.id()).update();
    values.forEach(
        (path, said) ->
            jdbc.sql("insert into message_fact (message_id, path, said) values (?, ?, ?)")
                .params(message.id(), path, said)
                .update());
  }

  /**
   * The facts that messages were written with, by the message’s id, as they were and as they are;
   * none for a message that never waited.
   */
  @Transactional(readOnly = true)
  public Map<String, List<Fact>> of(Collection<Message> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    var said = said(messages.stream().map(Message::id).toList());
    var vocabulary = now.facts().vocabulary();
    return messages.stream()
        .filter(message -> said.containsKey(message.id()))
        .collect(
            Collectors.toMap(
                Message::id,
                message -> facts(message, said.getOrDefault(message.id(), Map.of()), vocabulary)));
  }

  private List<Fact> facts(Message message, Map<String, String> said, Vocabulary vocabulary) {
    var facts = now.facts().of(message.dossierId(), message.place());
    var paths = new HashSet<>(said.keySet());
    paths.remove(RECIPIENTS);
    var values = new HashMap<>(contents.values(paths, facts, vocabulary));
    values.put(RECIPIENTS, now.recipients(message));
    return said.entrySet().stream()
        .flatMap(
            one ->
                Optional.ofNullable(values.get(one.getKey()))
                    .map(live -> new Fact(one.getKey(), one.getValue(), live))
                    .stream())
        .toList();
  }

  private Map<String, Map<String, String>> said(List<String> ids) {
    var said = new HashMap<String, Map<String, String>>();
    RowCallbackHandler each =
        row ->
            said.computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                .put(row.getString(2), row.getString(3));
    jdbc.sql("select message_id, path, said from message_fact where message_id in (:ids)")
        .param("ids", ids)
        .query(each);
    return said;
  }

  /** What has changed since the messages that wait at a place were written, each fact once. */
  @Transactional(readOnly = true)
  public List<Fact> changes(Place place) {
    return of(Message.prepared(rows.at(place))).values().stream()
        .flatMap(List::stream)
        .filter(Fact::changed)
        .distinct()
        .toList();
  }

  /** What became of the wish to keep a text although facts have changed. */
  public enum Upheld {
    /** It can be validated as it is. */
    KEPT,
    /** Nothing waits there for its validation. */
    NOT_WAITING,
    /** A fact says something else than what was seen. */
    CHANGED
  }

  /**
   * Somebody has seen what has changed, and keeps the text. The run's row must be locked.
   *
   * @param seen what they have seen the facts say, by path
   */
  @Transactional
  public Upheld uphold(Place place, Map<String, String> seen) {
    var prepared = rows.prepared(place);
    var known = of(prepared);
    if (!known.values().stream().flatMap(List::stream).allMatch(fact -> fact.seen(seen))) {
      return Upheld.CHANGED;
    }
    known.forEach(
        (id, facts) -> {
          var message = rows.find(id).orElseThrow();
          var changed = told(facts);
          if (!changed.isEmpty()) {
            keep(message, facts.stream().collect(Collectors.toMap(Fact::path, Fact::is)));
            journal.write(message.entry("message_upheld").with("values", changed));
          }
        });
    return prepared.isEmpty() ? Upheld.NOT_WAITING : Upheld.KEPT;
  }

  /** What has changed, for the history. */
  static String told(List<Fact> facts) {
    return facts.stream()
        .filter(Fact::changed)
        .map(Fact::toString)
        .collect(Collectors.joining(" ; "));
  }
}
