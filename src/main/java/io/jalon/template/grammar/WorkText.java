package io.jalon.template.grammar;

import io.jalon.template.Delay;
import io.jalon.template.Work;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlOut;
import org.jspecify.annotations.Nullable;

/** What every kind of work for a person says: {@code { title, description, due }}, or a title. */
record WorkText(String title, String description, @Nullable Delay due) {

  /** The work under a key of an action, whose other keys the caller has allowed. */
  static WorkText read(Fields action, String key) {
    return action.node(key) instanceof YamlNode.Text
        ? new WorkText(action.text(key, TextKind.TITLE), "", null)
        : read(action.fields(key));
  }

  /** A title that has to be there, and the rest. */
  private static WorkText read(Fields work) {
    work.allow("title", "description", "due");
    return titled(work, work.text("title", TextKind.TITLE));
  }

  /** The rest of a work whose title is known. */
  static WorkText titled(Fields work, String title) {
    var description = work.optionalText("description", TextKind.DESCRIPTION);
    return new WorkText(
        title,
        description == null ? "" : description,
        DelayGrammar.read(work, "due", Delay.CREATED));
  }

  /** A title alone, or a map where there is more to say. */
  static Object write(Work work) {
    return plain(work) ? work.title() : rest(YamlOut.braces().and("title", work.title()), work);
  }

  /** Whether there is nothing but a title to say. */
  static boolean plain(Work work) {
    return work.description().isEmpty() && work.due() == null;
  }

  /** Adds what follows the title. */
  static YamlOut rest(YamlOut map, Work work) {
    return map.and("description", work.description()).and("due", DelayText.of(work.due()));
  }
}
