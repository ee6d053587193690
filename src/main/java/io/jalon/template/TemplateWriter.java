package io.jalon.template;

import io.jalon.template.grammar.SequenceText;
import io.jalon.template.yaml.YamlPrinter;
import org.springframework.stereotype.Component;

/** Writes templates as YAML that {@link TemplateReader} reads into the same templates. */
@Component
public class TemplateWriter {

  private final SequenceText text = new SequenceText();

  /**
   * Writes a template: the same template always gives the same text, with its keys in the order of
   * the language and without what goes without saying. Comments are not part of a template.
   *
   * @param template as read without error
   * @return YAML in UTF-8 lines of about 100 characters
   */
  public String write(SequenceTemplate template) {
    return YamlPrinter.print(text.write(template));
  }
}
