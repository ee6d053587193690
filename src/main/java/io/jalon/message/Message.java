package io.jalon.message;

import io.jalon.journal.Entry;
import io.jalon.outbox.Addresses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail or a letter to one person, written once and kept as it was sent (F-18).
 *
 * @param id UUID
 * @param place which run, step, action and pass it comes from
 * @param dossierId about which dossier
 * @param channel how it goes
 * @param mailKey its key in the outbox, {@code <run>:<action>:<pass>:<n>}
 * @param contentId the content of the template that it was written from
 * @param roleId to whom, in the words of the template
 * @param recipientId the intervenant that it resolved to, or {@code null}
 * @param recipientName to whom it resolved; empty when nobody holds the role
 * @param recipientAddress where an e-mail goes; empty when none is known, and for letters
 * @param subject one line, with the tags replaced
 * @param body plain text, with the tags replaced
 * @param status what became of it
 * @param createdAt when it was written
 * @param sentAt when the mail server took it, or {@code null}
 * @param receivedOn the day on which it was received, as somebody has recorded, or {@code null}
 * @param failure why it failed or is in doubt, or {@code null}: {@code no_holder}, {@code
 *     no_address}, {@code bad_address}, or the mail server's own words
 * @param resendOf the message that somebody has sent again with this one, or {@code null}
 * @param terms under which it leaves
 * @param edit what a person has changed, or {@code null}
 * @param attachments the documents of the dossier that go along
 */
public record Message(
    String id,
    Entry.Place place,
    String dossierId,
    Channel channel,
    String mailKey,
    String contentId,
    String roleId,
    @Nullable String recipientId,
    String recipientName,
    String recipientAddress,
    String subject,
    String body,
    MessageStatus status,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable LocalDate receivedOn,
    @Nullable String failure,
    @Nullable String resendOf,
    Terms terms,
    @Nullable Edit edit,
    List<Attachment> attachments) {

  public Message {
    attachments = List.copyOf(attachments);
  }

  /**
   * A document that goes along.
   *
   * @param name what the dossier calls it
   * @param documentId which one it is; {@code null} while the dossier has none of that name
   */
  public record Attachment(String name, @Nullable String documentId) {}

  /** The names of what goes along and is not in the dossier yet. */
  public List<String> missing() {
    return attachments.stream()
        .filter(attachment -> attachment.documentId() == null)
        .map(Attachment::name)
        .toList();
  }

  /**
   * What somebody has changed before it left.
   *
   * @param subject as the template had written it
   * @param body as the template had written it
   * @param by the account that changed it last
   * @param at when
   */
  public record Edit(String subject, String body, String by, Instant at) {}

  /**
   * Under which terms a message leaves.
   *
   * @param supervisor the role that is told when it cannot leave
   * @param cause the FEEL condition that must still hold when it leaves, or {@code null}
   * @param keep whether it leaves even when its cause is gone
   * @param receipt the repère that gets the date of its receipt, or {@code null}
   */
  public record Terms(
      String supervisor, @Nullable String cause, boolean keep, @Nullable String receipt) {

    /** Whose receipt sets nothing by itself. */
    public Terms(String supervisor, @Nullable String cause, boolean keep) {
      this(supervisor, cause, keep, null);
    }
  }

  /** How a message goes. */
  public enum Channel {
    /** By e-mail, through the outbox. */
    EMAIL,
    /** On paper: somebody prints it. */
    LETTER
  }

  /** The same on its way, when it can leave as it is: an e-mail that lacks nothing. */
  Message leaving() {
    return status == MessageStatus.PREPARED && channel == Channel.EMAIL && missing().isEmpty()
        ? new Message(
            id,
            place,
            dossierId,
            channel,
            mailKey,
            contentId,
            roleId,
            recipientId,
            recipientName,
            recipientAddress,
            subject,
            body,
            MessageStatus.QUEUED,
            createdAt,
            sentAt,
            receivedOn,
            failure,
            resendOf,
            terms,
            edit,
            attachments)
        : this;
  }

  /** Whether it has an address that a mail can be written to. */
  public boolean addressed() {
    return Addresses.accepts(recipientAddress);
  }

  /** Starts a line of the history about this message. */
  public Entry line(String kind) {
    return entry(kind);
  }

  /** A line of the history about this message. */
  Entry entry(String kind) {
    return Entry.of(kind, dossierId)
        .in(place)
        .with("message", id)
        .with("subject", subject)
        .with("recipient", recipientName);
  }

  /** Those among messages that are written and have not been let go. */
  static List<Message> prepared(List<Message> messages) {
    return messages.stream().filter(m -> m.status() == MessageStatus.PREPARED).toList();
  }
}
