package io.jalon.action;

import io.jalon.dossier.Sight;
import io.jalon.message.Message;
import io.jalon.message.MessageRewriting;
import io.jalon.message.MessageRewriting.Content;
import io.jalon.message.MessageRewriting.Rewritten;
import io.jalon.message.MessageSearch;
import io.jalon.message.MessageSearch.Coming;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.message.OutdatedMessages;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.MessageContent;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the newest content of a template to messages that were written by an earlier version and
 * have not left: on purpose, message by message (DESIGN, Versions).
 */
@Component
public class CorrectedMessages implements OutdatedMessages {

  private final Templates templates;
  private final MessageSearch search;
  private final ChangedMessages changed;
  private final Writing writing;

  /** How a message is written anew. */
  @Component
  record Writing(
      Messages messages,
      MessageRewriting rewriting,
      Runs runs,
      Availabilities availabilities,
      Sight sight) {}

  CorrectedMessages(
      Templates templates, MessageSearch search, ChangedMessages changed, Writing writing) {
    this.templates = templates;
    this.search = search;
    this.changed = changed;
    this.writing = writing;
  }

  @Override
  public Optional<Outdated> of(String templateId) {
    return templates.latest(templateId).map(TemplateVersion::number).map(n -> of(templateId, n));
  }

  private Outdated of(String templateId, int newest) {
    boolean limited = limited(templateId);
    var earlier = new HashMap<Integer, SequenceTemplate>();
    var found =
        search.coming(templateId, newest).stream()
            .filter(one -> outdated(one, limited ? reach(one.found().message()) : newest, earlier))
            .map(Coming::found)
            .toList();
    return new Outdated(templates.template(templateId, newest).name(), newest, found);
  }

  /**
   * Whether a version writes a message otherwise.
   *
   * @param newest the newest one that the message's dossier may have
   */
  private boolean outdated(Coming coming, int newest, Map<Integer, SequenceTemplate> earlier) {
    if (newest <= coming.version()) {
      return false;
    }
    var message = coming.found().message();
    var content = content(message.place().templateId(), newest, message);
    var before =
        earlier
            .computeIfAbsent(
                coming.version(), n -> templates.template(message.place().templateId(), n))
            .messages()
            .get(message.contentId());
    return content != null && !content.equals(before);
  }

  /** Whether a pilot has versions that other dossiers may not have (F-57). */
  private boolean limited(String templateId) {
    return writing.availabilities().of(templateId).filter(one -> one.pilot() != null).isPresent();
  }

  private int reach(Message message) {
    return writing
        .availabilities()
        .reach(message.place().templateId(), message.dossierId())
        .orElse(0);
  }

  /**
   * Corrects a message: one that waits for its validation is prepared again, another one is taken
   * back and replaced.
   *
   * @param templateId of which template it has to be
   * @param reason why, in the person's words
   */
  @Transactional
  public Rewritten correct(String templateId, String messageId, String reason) {
    var message =
        writing
            .messages()
            .find(messageId)
            .filter(one -> writing.sight().sees(one.dossierId()))
            .orElse(null);
    int newest =
        message != null && limited(templateId)
            ? reach(message)
            : templates.latest(templateId).map(TemplateVersion::number).orElse(0);
    var content = message == null ? null : content(templateId, newest, message);
    if (message == null || content == null) {
      return Rewritten.NOT_WAITING;
    }
    writing.runs().lock(message.place().runId());
    var now = writing.messages().find(messageId).orElseThrow();
    if (now.status() != MessageStatus.PREPARED) {
      var wanted = new Content(newest, content.subject(), content.body());
      return writing.rewriting().rewrite(now, wanted, reason);
    }
    var renewed = changed.renew(now, content);
    if (renewed instanceof ChangedMessages.Renewed.Anew) {
      writing.rewriting().renewed(now.place(), newest);
    }
    return outcome(renewed);
  }

  private @Nullable MessageContent content(String templateId, int newest, Message message) {
    return newest > 0 && message.place().templateId().equals(templateId)
        ? templates.template(templateId, newest).messages().get(message.contentId())
        : null;
  }

  private static Rewritten outcome(ChangedMessages.Renewed renewed) {
    if (renewed instanceof ChangedMessages.Renewed.Anew) {
      return Rewritten.CORRECTED;
    }
    return renewed instanceof ChangedMessages.Renewed.Unaddressed
        ? Rewritten.UNADDRESSED
        : Rewritten.NOT_WAITING;
  }
}
