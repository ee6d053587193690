package io.jalon.message;

import io.jalon.expression.Contents;
import io.jalon.expression.ExpressionRefused;
import io.jalon.expression.Flaw;
import io.jalon.journal.Entry.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes contents for a dossier as they would leave, by what writes them when they do (F-47). */
@Component
public class MessagePreviews {

  private final MessageDrafts drafts;
  private final Contents contents;
  private final FactsNow facts;

  MessagePreviews(MessageDrafts drafts, Contents contents, FactsNow facts) {
    this.drafts = drafts;
    this.contents = contents;
    this.facts = facts;
  }

  /**
   * A content of a version.
   *
   * @param templateId the template
   * @param version the number of its version
   * @param subject with tags
   * @param body with tags
   */
  public record Content(String templateId, int version, String subject, String body) {}

  /**
   * A content as it would leave, or why it would not.
   *
   * @param subject one line, or {@code null} when it could not be written
   * @param body plain text, or {@code null}
   * @param emptyTags the tags that have no value on this dossier
   * @param flaws what is wrong with it
   */
  public record Preview(
      @Nullable String subject, @Nullable String body, List<String> emptyTags, List<Wrong> flaws) {
    public Preview {
      emptyTags = List.copyOf(emptyTags);
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * Something wrong in a content.
   *
   * @param code its words are {@code problem.<code>}
   * @param args what they speak of
   */
  public record Wrong(String code, List<String> args) {

    static Wrong of(Flaw flaw) {
      return new Wrong(flaw.code(), flaw.args());
    }
  }

  /** Writes a content for a dossier, and keeps nothing. */
  @Transactional(readOnly = true)
  public Preview of(String dossierId, Content content) {
    var place = new Place("", content.templateId(), content.version(), null, null, 0);
    var vocabulary = facts.vocabulary(place);
    var flaws =
        Stream.of(content.subject(), content.body())
            .flatMap(text -> contents.check(text, vocabulary).stream())
            .map(Wrong::of)
            .toList();
    if (!flaws.isEmpty()) {
      return new Preview(null, null, List.of(), flaws);
    }
    try {
      var now = facts.of(dossierId, place);
      var text = drafts.text(content.subject(), content.body(), now, vocabulary);
      return new Preview(text.subject(), text.body(), List.copyOf(text.emptyTags()), List.of());
    } catch (ExpressionRefused refused) {
      return new Preview(null, null, List.of(), List.of(Wrong.of(refused.flaw())));
    }
  }
}
