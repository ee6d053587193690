package io.jalon.template.grammar;

import io.jalon.template.ActionKind.Validation;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlOut;
import java.util.List;

/**
 * {@code validation: { title, description, due, by, needed }}, or a title alone. Without {@code
 * needed}, all the roles of {@code by} have to approve.
 */
final class ValidationGrammar implements KindGrammar<Validation> {

  private static final int MAX_ROLES = 20;

  @Override
  public String key() {
    return "validation";
  }

  @Override
  public Class<Validation> kind() {
    return Validation.class;
  }

  @Override
  public Validation read(Fields action) {
    return action.node(key()) instanceof YamlNode.Text
        ? validation(WorkText.read(action, key()), List.of(), 1)
        : read(action.fields(key()), "title");
  }

  private static Validation read(Fields validation, String title) {
    validation.allow(title, "description", "due", "by", "needed");
    var work = WorkText.titled(validation, validation.text(title, TextKind.TITLE));
    var by = validation.ids("by", MAX_ROLES);
    int all = Math.max(1, by.size());
    return validation(work, by, Numbers.optional(validation, "needed", all, MAX_ROLES));
  }

  private static Validation validation(WorkText work, List<String> by, int needed) {
    return new Validation(work.title(), work.description(), work.due(), by, needed);
  }

  @Override
  public Object write(Validation kind) {
    return plain(kind)
        ? kind.title()
        : WorkText.rest(YamlOut.braces().and("title", kind.title()), kind)
            .and("by", kind.by())
            .and("needed", kind.needed() == all(kind) ? null : Integer.toString(kind.needed()));
  }

  private static boolean plain(Validation kind) {
    return WorkText.plain(kind) && kind.by().isEmpty() && kind.needed() == 1;
  }

  private static int all(Validation kind) {
    return Math.max(1, kind.by().size());
  }
}
