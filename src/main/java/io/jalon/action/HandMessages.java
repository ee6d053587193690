package io.jalon.action;

import io.jalon.dossier.Dossier;
import io.jalon.expression.ExpressionRefused;
import io.jalon.journal.Entry.Place;
import io.jalon.message.FactsNow;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.message.Messages.Order;
import io.jalon.run.Run;
import io.jalon.run.RunRefused;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages that a person sends by hand: a text of the sequence that runs on a dossier, beside its
 * actions. They belong to that run, so that its pause, its end and the red switch hold for them.
 */
@Component
public class HandMessages {

  /** The text names what is known inside of a step only. */
  public static final String UNWRITABLE = "message.unwritable";

  private static final int NAME_LENGTH = 8;

  private final Runs runs;
  private final Tasks tasks;
  private final Templates templates;
  private final Writing writing;
  private final TransactionTemplate transaction;
  private final TransactionTemplate trial;

  /** What writes messages and lets them go. */
  @Component
  record Writing(Messages messages, FactsNow facts) {}

  HandMessages(
      Runs runs,
      Tasks tasks,
      Templates templates,
      Writing writing,
      PlatformTransactionManager transactions) {
    this.runs = runs;
    this.tasks = tasks;
    this.templates = templates;
    this.writing = writing;
    this.transaction = new TransactionTemplate(transactions);
    this.trial = new TransactionTemplate(transactions);
    this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What somebody wants to send.
   *
   * @param template which sequence has the text
   * @param content which of its texts
   * @param role who receives it
   */
  public record Wanted(String template, String content, String role) {}

  /** Why nothing is sent, as a code of the messages files. */
  public static final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(String code) {
      super(code);
    }
  }

  /**
   * Writes what would be sent, and keeps nothing.
   *
   * @throws NotSent when it could not be sent
   * @throws RunRefused when the sequence is paused
   */
  public List<Message> preview(Dossier dossier, Wanted wanted) {
    return Objects.requireNonNull(
        trial.execute(
            status -> {
              status.setRollbackOnly();
              return write(dossier, wanted).messages();
            }));
  }

  /**
   * Sends a text to each holder of a function who has an address.
   *
   * @return what was written
   * @throws NotSent when nobody can receive it, or the sequence does not run; nothing is kept then
   * @throws RunRefused when the sequence is paused
   */
  public List<Message> send(Dossier dossier, Wanted wanted) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var written = write(dossier, wanted);
              writing.messages().release(written.order().place(), written.order().terms());
              return writing.messages().at(written.order().place());
            }));
  }

  private record Draft(Order order, List<Message> messages) {}

  private Draft write(Dossier dossier, Wanted wanted) {
    var run =
        runs.active(wanted.template(), dossier.id())
            .flatMap(active -> runs.lock(active.id(), dossier.id()))
            .filter(Run::active)
            .orElseThrow(() -> new NotSent("message.no-run"));
    if (run.paused()) {
      throw RunRefused.paused(run);
    }
    var order = order(run, wanted);
    var messages = prepared(order);
    if (messages.stream().noneMatch(one -> one.status() == MessageStatus.PREPARED)) {
      throw new NotSent("message.nobody");
    }
    return new Draft(order, messages);
  }

  private List<Message> prepared(Order order) {
    var facts = writing.facts().of(order.dossierId(), order.place());
    try {
      return writing.messages().prepare(order, facts, writing.facts().vocabulary());
    } catch (ExpressionRefused inside) {
      throw new NotSent(UNWRITABLE);
    }
  }

  private Order order(Run run, Wanted wanted) {
    var template = templates.template(run.templateId(), run.version());
    MessageContent content = template.messages().get(wanted.content());
    if (content == null) {
      throw new NotSent("message.no-content");
    }
    if (!template.roles().containsKey(wanted.role())) {
      throw new NotSent("message.no-role");
    }
    return new Order(
        place(run, template),
        run.dossierId(),
        wanted.content(),
        content.subject(),
        content.body(),
        wanted.role(),
        Message.Channel.EMAIL,
        new Message.Terms(supervisor(template), null, false),
        List.of());
  }

  /** In the step of an open action, as an action of its own. */
  private Place place(Run run, SequenceTemplate template) {
    var step =
        tasks.openOn(run.dossierId(), null).stream()
            .filter(task -> task.runId().equals(run.id()))
            .map(Task::stepId)
            .findFirst()
            .orElseGet(() -> template.steps().get(0).id());
    var action = "envoi_" + UUID.randomUUID().toString().substring(0, NAME_LENGTH);
    return new Place(run.id(), run.templateId(), run.version(), step, action, 1);
  }

  /** A colleague is told when it cannot leave. */
  private static String supervisor(SequenceTemplate template) {
    return template.roles().entrySet().stream()
        .filter(role -> role.getValue() == RoleKind.INTERNAL)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
