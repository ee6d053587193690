package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.template.Action;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person's action shows and what its answer means: one class a kind, found by Spring. */
public interface HumanAction {

  /** The kind's name in the BPMN, the property {@code jalon.kind}. */
  String kind();

  /** What the person reads, with the tags replaced. */
  Sheet open(ActionContext context);

  /**
   * The answers that the person chooses from, key to label, in order.
   *
   * @return empty when being done is answer enough
   */
  Map<String, String> answers(ActionContext context);

  /**
   * What an answer means, after it was found among {@link #answers}.
   *
   * @param result the key chosen, or {@code null} when there is nothing to choose from
   * @param note the person's comment, or {@code null}
   * @return the status that the action gets
   */
  TaskStatus answered(ActionContext context, @Nullable String result, @Nullable String note);

  /**
   * What the person has typed beside an answer, before {@link #answered}.
   *
   * @param subject the subject of the message to validate
   * @param body its text
   */
  default void typed(ActionContext context, String subject, String body) {}

  /**
   * A person gave the answer as another one of {@link #answers}, and nothing had followed from it
   * (F-76).
   *
   * @param task as it was answered first
   * @param place where it was
   * @param action what the template says of it
   * @param result the key of the other answer
   */
  default void corrected(Task task, Entry.Place place, Action action, String result) {}

  /**
   * The action is over without an answer: somebody cancelled or skipped it, or its step or its run
   * ended.
   *
   * @param place where it was
   */
  default void closed(Entry.Place place) {}

  /**
   * What a person reads of an action.
   *
   * @param title one line
   * @param description how to do it; may be empty
   * @param recipient who receives the message to validate; empty for other kinds
   * @param subject the subject of the message to validate; empty for other kinds
   * @param body the text of the message to validate; empty for other kinds
   * @param attached what goes along with it; may be empty
   */
  record Sheet(
      String title,
      String description,
      String recipient,
      String subject,
      String body,
      String attached) {

    /** A sheet without a message. */
    public static Sheet of(String title, String description) {
      return new Sheet(title, description, "", "", "", "");
    }
  }
}
