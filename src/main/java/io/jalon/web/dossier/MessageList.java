package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written about a dossier, as it left. */
@Component
class MessageList {

  private final Messages messages;

  MessageList(Messages messages) {
    this.messages = messages;
  }

  /** The newest first. */
  List<Row> of(Dossier dossier, Reader reader) {
    var all = new ArrayList<>(messages.of(dossier.id()));
    Collections.reverse(all);
    return all.stream().map(message -> row(message, reader)).toList();
  }

  /** One of them. */
  Optional<Row> one(String id, Reader reader) {
    return messages.find(id).map(message -> row(message, reader));
  }

  private static Row row(Message message, Reader reader) {
    var sent = message.sentAt();
    var failure = message.failure();
    return new Row(
        message.id(),
        message.subject(),
        message.body(),
        message.status().name(),
        reader.names().role(message.roleId()),
        message.recipientName(),
        message.recipientAddress(),
        reader.moment(sent == null ? message.createdAt() : sent),
        failure == null ? null : reader.label("journal.value.reason.", failure),
        message.addressed(),
        message.channel() == Message.Channel.LETTER,
        message.edit() == null ? null : edit(message.edit(), reader),
        message.attachments().stream().map(Message.Attachment::name).toList());
  }

  private static Edit edit(Message.Edit edit, Reader reader) {
    return new Edit(
        edit.subject(), edit.body(), reader.names().account(edit.by()), reader.moment(edit.at()));
  }

  /** What the template had written before somebody changed it. */
  public record Edit(String subject, String body, String by, String at) {}

  /**
   * One message.
   *
   * @param at when it left, else when it was written
   * @param addressed whether it can be read as a mail
   * @param letter whether it can be read as a letter
   * @param edit what it was before somebody changed it, or {@code null}
   * @param attached the names of what goes along
   */
  public record Row(
      String id,
      String subject,
      String body,
      String status,
      String role,
      String name,
      String address,
      String at,
      @Nullable String failure,
      boolean addressed,
      boolean letter,
      @Nullable Edit edit,
      List<String> attached) {}
}
