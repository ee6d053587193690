package io.jalon.message;

import io.jalon.dossier.Document;
import io.jalon.expression.Typography;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.message.Message.Edit;
import io.jalon.outbox.OneLine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person change what a message says while it waits for its validation (F-19). */
@Component
public class MessageEdits {

  private final MessageRows rows;
  private final Typography typography;
  private final Marks marks;
  private final Journal journal;
  private final Attachments attachments;

  /** Who changes something, and when. */
  @Component
  record Marks(Authors authors, Clock clock) {

    Edit of(Message message) {
      var before = message.edit();
      return new Edit(
          before == null ? message.subject() : before.subject(),
          before == null ? message.body() : before.body(),
          authors.current().id(),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  MessageEdits(
      MessageRows rows,
      Typography typography,
      Marks marks,
      Journal journal,
      Attachments attachments) {
    this.attachments = attachments;
    this.rows = rows;
    this.typography = typography;
    this.marks = marks;
    this.journal = journal;
  }

  /**
   * What a message says. It is text: nothing in it is read as a tag.
   *
   * @param subject made one line of at most 998 characters
   * @param body plain text
   */
  public record Text(String subject, String body) {

    public Text {
      subject = MessageDrafts.cut(OneLine.of(subject));
      body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    boolean of(Message message) {
      return subject.equals(message.subject()) && body.equals(message.body().strip());
    }
  }

  /**
   * Changes the messages of one pass of an action, all of them since one text was validated for
   * all. What the template had written is kept beside. The run's row must be locked.
   *
   * @param place the run, the action and the pass
   * @param text what they say from now on; as they say it already, nothing changes
   * @return {@code false} when none of them waits for its validation any more
   */
  @Transactional
  public boolean edit(Place place, Text text) {
    var typed = new Text(typography.of(text.subject()), typography.of(text.body()));
    List<Message> prepared = rows.prepared(place);
    prepared.stream()
        .filter(message -> !typed.of(message))
        .forEach(message -> change(message, typed));
    return !prepared.isEmpty();
  }

  /**
   * Gives the messages of one pass of an action other documents to go along, in place of those that
   * went before. The run's row must be locked.
   *
   * @param documents of their dossier, five at most
   * @return {@code false} when none of them waits for its validation any more
   */
  @Transactional
  public boolean attach(Place place, List<Document> documents) {
    var once = documents.stream().distinct().toList();
    var along = once.stream().map(Attachments::of).toList();
    var names = once.stream().map(Document::name).collect(Collectors.joining(", "));
    List<Message> prepared = rows.prepared(place);
    for (var message : prepared) {
      rows.attached(message.id(), along);
      journal.write(message.entry("message_attached").with("attachments", names));
    }
    return !prepared.isEmpty();
  }

  /**
   * What is to go along with the prepared messages of one pass of an action and is not in the
   * dossier, after one more look.
   */
  @Transactional
  public List<String> missing(Place place) {
    return rows.prepared(place).stream()
        .map(attachments::complete)
        .flatMap(message -> message.missing().stream())
        .distinct()
        .toList();
  }

  private void change(Message message, Text text) {
    rows.edited(message.id(), text, marks.of(message));
    journal.write(message.entry("message_edited").with("value", text.subject()));
  }
}
