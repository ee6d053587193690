package io.jalon.web.design;

import io.jalon.dossier.FactNames;
import io.jalon.template.SequenceTemplate;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the parts of a template, for pages that show one of its runs. */
@Component
public class TemplateWords {

  private final OfficeWords office;
  private final TagNames labels;
  private final FactNames facts;

  TemplateWords(OfficeWords office, TagNames labels, FactNames facts) {
    this.office = office;
    this.labels = labels;
    this.facts = facts;
  }

  /**
   * The words of a template for a reader.
   *
   * @param known what stands for the tags of its titles, by path
   */
  public Said of(SequenceTemplate template, Reader reader, Map<String, String> known) {
    var names = new Names(template, reader, office, known);
    var read =
        new FactTelling(
            names,
            reader,
            path -> labels.label(path, reader),
            () -> reader.once(FactNames.class, facts::kinds));
    return new Said(names, new ConditionTelling(names), read);
  }

  /** The words of one template. */
  public static final class Said {

    private final Names names;
    private final ConditionTelling conditions;
    private final FactTelling facts;

    private Said(Names names, ConditionTelling conditions, FactTelling facts) {
      this.names = names;
      this.conditions = conditions;
      this.facts = facts;
    }

    /** An action, by its title or what it sends. */
    public String action(String id) {
      return names.action(id);
    }

    /** A step or an end, by its name. */
    public String place(String id) {
      return names.place(id);
    }

    /** The result of an action, by its label. */
    public String result(String action, String key) {
      return names.result(action, key);
    }

    /** A repère. */
    public String repere(String id) {
      return names.repere(id);
    }

    /** A condition in words, in the middle of a sentence. */
    public String condition(String feel) {
      return Sentence.of("text", "\u0001\u0002" + conditions.tell(feel)).plain();
    }

    /** What a condition read, {@code dossier.solde = 0, …}: each a label and its value. */
    public List<String> values(String values) {
      return facts.tell(values);
    }
  }
}
