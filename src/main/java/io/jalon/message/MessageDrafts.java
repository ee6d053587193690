package io.jalon.message;

import io.jalon.expression.Contents;
import io.jalon.expression.Facts;
import io.jalon.expression.Typography;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry.Place;
import io.jalon.message.Message.Attachment;
import io.jalon.message.Messages.Order;
import io.jalon.outbox.OneLine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes messages from the contents of a template, without sending or storing them. */
@Component
class MessageDrafts {

  private static final int SUBJECT_LENGTH = 998;

  private final Contents contents;
  private final Typography typography;
  private final Recipients recipients;
  private final Clock clock;
  private final Attachments attachments;

  MessageDrafts(
      Contents contents,
      Typography typography,
      Recipients recipients,
      Clock clock,
      Attachments attachments) {
    this.attachments = attachments;
    this.contents = contents;
    this.typography = typography;
    this.recipients = recipients;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param messages one for each recipient who has none yet
   * @param emptyTags the tags that had no value, each once
   */
  record Drafts(List<Message> messages, Set<String> emptyTags) {}

  /**
   * What an action has written before in this pass.
   *
   * @param count how many messages
   * @param reached the ids of those who need none again
   */
  record Earlier(int count, Set<String> reached) {

    private static final Set<MessageStatus> CAME_TO_NOTHING =
        Set.of(MessageStatus.DROPPED, MessageStatus.TAKEN_BACK, MessageStatus.REFUSED);

    /** Only those that it has written by itself count: the next ones are numbered after them. */
    static Earlier of(List<Message> written) {
      var own = (int) written.stream().filter(message -> message.resendOf() == null).count();
      var reached =
          written.stream()
              .filter(message -> !CAME_TO_NOTHING.contains(message.status()))
              .map(message -> String.valueOf(message.recipientId()))
              .collect(Collectors.toSet());
      return new Earlier(own, reached);
    }

    /** The same, for messages that everybody gets. */
    Earlier forAll() {
      return new Earlier(count, Set.of());
    }
  }

  /** Writes an order out. */
  Drafts write(Order order, Earlier earlier, Facts facts, Vocabulary vocabulary) {
    var text = text(order.subject(), order.body(), facts, vocabulary);
    var to =
        recipients.of(order).stream()
            .filter(one -> !earlier.reached().contains(String.valueOf(one.id())))
            .toList();
    int first = earlier.count() + 1;
    var attached = attachments.named(order.dossierId(), order.attach());
    var messages =
        IntStream.range(0, to.size())
            .mapToObj(n -> message(order, to.get(n), first + n, new Texts(text, attached)))
            .toList();
    return new Drafts(messages, text.emptyTags());
  }

  /**
   * What a message says.
   *
   * @param emptyTags the tags that had no value, each once
   */
  record Text(String subject, String body, Set<String> emptyTags) {}

  /** Writes a content out, as it leaves. */
  Text text(String subject, String body, Facts facts, Vocabulary vocabulary) {
    var head = contents.write(subject, facts, vocabulary);
    var text = contents.write(body, facts, vocabulary);
    var emptyTags = new LinkedHashSet<>(head.emptyTags());
    emptyTags.addAll(text.emptyTags());
    return new Text(
        cut(typography.of(OneLine.of(head.text()))), typography.of(text.text()), emptyTags);
  }

  /** What all recipients get. */
  private record Texts(Text said, List<Attachment> attachments) {}

  private Message message(Order order, Recipient to, int n, Texts texts) {
    var failed = to.failure() != null;
    return new Message(
        UUID.randomUUID().toString(),
        order.place(),
        order.dossierId(),
        order.channel(),
        key(order.place(), n),
        order.contentId(),
        order.toRole(),
        to.id(),
        to.name(),
        to.address(),
        texts.said().subject(),
        texts.said().body(),
        failed ? MessageStatus.FAILED : MessageStatus.PREPARED,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null,
        null,
        to.failure(),
        null,
        order.terms(),
        null,
        texts.attachments());
  }

  /** The same message to somebody, to be sent once more under another key. */
  Message again(Message first, Recipient to, String key) {
    return new Message(
        UUID.randomUUID().toString(),
        first.place(),
        first.dossierId(),
        first.channel(),
        key,
        first.contentId(),
        first.roleId(),
        to.id(),
        to.name(),
        to.address(),
        first.subject(),
        first.body(),
        MessageStatus.PREPARED,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null,
        null,
        null,
        first.id(),
        new Message.Terms(first.terms().supervisor(), null, false, first.terms().receipt()),
        null,
        first.attachments());
  }

  /** Holds no id that changes when the engine tries again. */
  private static String key(Place place, int n) {
    return place.runId() + ":" + place.actionId() + ":" + place.pass() + ":" + n;
  }

  /** As much of a subject as fits. */
  static String cut(String subject) {
    if (subject.length() <= SUBJECT_LENGTH) {
      return subject;
    }
    // Never between the two halves of a character.
    var end = subject.offsetByCodePoints(0, subject.codePointCount(0, SUBJECT_LENGTH - 1));
    return subject.substring(0, end);
  }
}
