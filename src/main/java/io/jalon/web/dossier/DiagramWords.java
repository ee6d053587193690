package io.jalon.web.dossier;

import io.jalon.message.FactLabels;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What diagrams call the facts that the office has declared, in place of their tags. */
@Component
public class DiagramWords {

  private final FactLabels labels;

  DiagramWords(FactLabels labels) {
    this.labels = labels;
  }

  /** The labels, by path; looked up only by a page that has a diagram. */
  public Map<String, String> of(Locale locale) {
    return labels.all(locale);
  }
}
