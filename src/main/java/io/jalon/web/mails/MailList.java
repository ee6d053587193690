package io.jalon.web.mails;

import io.jalon.message.Message;
import io.jalon.message.MessageSearch.Found;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.mails.MailRow.Unaddressed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes messages for those who read a list of them. */
@Component
class MailList {

  private static final Set<String> UNADDRESSED = Set.of("no_address", "bad_address");

  private final NamedParameterJdbcTemplate jdbc;
  private final SequenceNames names;

  MailList(NamedParameterJdbcTemplate jdbc, SequenceNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** A dossier and its client. */
  record About(String id, String reference, String client) {}

  List<MailRow> rows(List<Found> found, Reader reader) {
    var about = about(found);
    var unaddressed = unaddressed(found);
    return found.stream()
        .map(
            one ->
                row(
                    one,
                    about.get(one.message().dossierId()),
                    unaddressed.get(one.message().id()),
                    reader))
        .toList();
  }

  private Map<String, About> about(List<Found> found) {
    var ids = found.stream().map(one -> one.message().dossierId()).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .query(
                "select d.id, d.reference, c.name from dossier d join client c on c.id ="
                    + " d.client_id where d.id in (:ids)",
                Map.of("ids", ids),
                (row, n) -> new About(row.getString(1), row.getString(2), row.getString(3)))
            .stream()
            .collect(Collectors.toMap(About::id, Function.identity()));
  }

  /** By message, whom it could not reach for want of an address. */
  private Map<String, Unaddressed> unaddressed(List<Found> found) {
    var without =
        found.stream()
            .map(Found::message)
            .filter(one -> one.recipientId() != null)
            .filter(one -> UNADDRESSED.contains(String.valueOf(one.failure())))
            .collect(Collectors.toMap(Message::id, one -> String.valueOf(one.recipientId())));
    if (without.isEmpty()) {
      return Map.of();
    }
    var people =
        jdbc
            .query(
                "select id, name, address from intervenant where id in (:ids)",
                Map.of("ids", Set.copyOf(without.values())),
                (row, n) ->
                    new Unaddressed(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), "")))
            .stream()
            .collect(Collectors.toMap(Unaddressed::id, Function.identity()));
    without.values().retainAll(people.keySet());
    return without.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> Objects.requireNonNull(people.get(one.getValue()))));
  }

  private MailRow row(
      Found found, @Nullable About about, @Nullable Unaddressed unaddressed, Reader reader) {
    var message = found.message();
    var sent = message.sentAt();
    var waiting = found.waiting();
    return new MailRow(
        message.id(),
        message.subject(),
        message.status().name(),
        about == null ? "" : about.reference(),
        about == null ? "" : about.client(),
        message.recipientName(),
        names.name(message.place().templateId(), message.place().version()),
        reader.moment(sent == null ? message.createdAt() : sent),
        waiting == null ? null : reader.moment(waiting.leavesAt()),
        message.failure() == null ? null : reader.label("journal.value.reason.", message.failure()),
        message.receivedOn() == null ? null : reader.day(message.receivedOn()),
        message.channel() == Message.Channel.LETTER,
        unaddressed);
  }
}
