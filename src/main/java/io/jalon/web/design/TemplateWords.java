package io.jalon.web.design;

import io.jalon.template.SequenceTemplate;
import io.jalon.web.dossier.Reader;
import org.springframework.stereotype.Component;

/** What people call the parts of a template, for pages that show one of its runs. */
@Component
public class TemplateWords {

  private final OfficeWords office;

  TemplateWords(OfficeWords office) {
    this.office = office;
  }

  /** The words of a template for a reader. */
  public Said of(SequenceTemplate template, Reader reader) {
    var names = new Names(template, reader, office);
    return new Said(names, new ConditionTelling(names));
  }

  /** The words of one template. */
  public static final class Said {

    private final Names names;
    private final ConditionTelling conditions;

    private Said(Names names, ConditionTelling conditions) {
      this.names = names;
      this.conditions = conditions;
    }

    /** An action, by its title or what it sends. */
    public String action(String id) {
      return names.action(id);
    }

    /** A step or an end, by its name. */
    public String place(String id) {
      return names.place(id);
    }

    /** A repère. */
    public String repere(String id) {
      return names.repere(id);
    }

    /** A condition in words, in the middle of a sentence. */
    public String condition(String feel) {
      return Sentence.of("text", "\u0001\u0002" + conditions.tell(feel)).plain();
    }
  }
}
