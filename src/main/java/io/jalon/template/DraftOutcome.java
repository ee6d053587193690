package io.jalon.template;

import java.util.List;

/** What became of saving a draft. */
public sealed interface DraftOutcome {

  /**
   * It is kept; it may still have problems, which bar its publication only.
   *
   * @param templateId the template's id, read from the file
   */
  record Saved(String templateId) implements DraftOutcome {}

  /**
   * Nothing was kept: the file cannot be filed under a name.
   *
   * @param problems why
   */
  record Refused(List<Problem> problems) implements DraftOutcome {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
