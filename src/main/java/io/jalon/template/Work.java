package io.jalon.template;

import org.jspecify.annotations.Nullable;

/** What the kinds of work for a person have in common; a kind that does without says so. */
public interface Work {

  /** What is to be done, with tags. */
  String title();

  /** How, with tags; may be empty. */
  String description();

  /** When it should be done, counted from its creation or a repère, or {@code null}. */
  @Nullable Delay due();
}
