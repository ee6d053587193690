package io.jalon.message;

import io.jalon.expression.Contents;
import io.jalon.expression.ExpressionRefused;
import io.jalon.expression.Typography;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.message.MessageEdits.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a message that waits to leave by one with another content, on purpose. */
@Component
public class MessageRewriting {

  private final MessageRows rows;
  private final MessageCommands commands;
  private final Texts texts;
  private final Way way;
  private final Journal journal;

  /** What writes it. */
  @Component
  record Texts(Contents contents, FactsNow now, Typography typography, MessageEdits.Marks marks) {}

  /** How it goes. */
  @Component
  record Way(
      MessageDrafts drafts,
      Recipients recipients,
      MessageRepeats repeats,
      Releases releases,
      RunStates runs,
      MessageCauses causes) {}

  MessageRewriting(
      MessageRows rows, MessageCommands commands, Texts texts, Way way, Journal journal) {
    this.rows = rows;
    this.commands = commands;
    this.texts = texts;
    this.way = way;
    this.journal = journal;
  }

  /** What became of it. */
  public enum Rewritten {
    /** Another message leaves in its place. */
    CORRECTED,
    /** It has left, or does not wait any more. */
    NOT_WAITING,
    /** Nobody whom it could be written to. */
    UNADDRESSED,
    /** The content names what is known inside of its step only. */
    UNWRITABLE
  }

  /**
   * A content of a template.
   *
   * @param version which version writes it so
   * @param subject with its tags
   * @param body with its tags
   */
  public record Content(int version, String subject, String body) {}

  /** The messages that wait at a place were prepared again with the content of a version. */
  @Transactional
  public void renewed(Place place, int version) {
    rows.prepared(place).forEach(message -> rows.writtenBy(message.id(), version));
  }

  /**
   * Takes a message back and lets another one go in its place, written with the facts of now, under
   * the same terms. What it said before is kept beside. The run's row must be locked.
   *
   * @param content what it is to say
   * @param reason why, in the person's words
   */
  @Transactional
  public Rewritten rewrite(Message message, Content content, String reason) {
    var to = way.recipients().again(message);
    if (to.size() != 1 || to.get(0).failure() != null) {
      return Rewritten.UNADDRESSED;
    }
    Text text;
    try {
      text = new Text(written(message, content.subject()), written(message, content.body()));
    } catch (ExpressionRefused unknown) {
      return Rewritten.UNWRITABLE;
    }
    if (!commands.takeBack(message, reason)) {
      return Rewritten.NOT_WAITING;
    }
    replace(message, to.get(0), text, content.version());
    return Rewritten.CORRECTED;
  }

  private String written(Message message, String source) {
    var facts = texts.now().of(message.dossierId(), message.place());
    var text = texts.contents().write(source, facts, texts.now().vocabulary()).text();
    return texts.typography().of(text);
  }

  private void replace(Message message, Recipient to, Text text, int version) {
    var run = message.place().runId();
    var paused = way.runs().paused(run);
    var again =
        way.drafts().again(message, to, way.repeats().nextKey(way.repeats().lockFirst(message)));
    rows.insert(again);
    rows.writtenBy(again.id(), version);
    rows.edited(again.id(), text, texts.marks().of(message));
    var corrected = rows.find(again.id()).orElseThrow();
    journal.write(corrected.entry("message_corrected").with("first", message.id()));
    way.releases().release(corrected, message.terms());
    if (paused) {
      way.causes().paused(run);
    }
  }
}
