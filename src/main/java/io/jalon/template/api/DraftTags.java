package io.jalon.template.api;

import io.jalon.rest.EntityTags;
import io.jalon.template.DraftBase;

/** The entity tags of drafts. */
final class DraftTags {

  private DraftTags() {}

  /** Without a draft it is the version from which the first one is made. */
  static String of(DraftBase now, EntityTags tags) {
    return now.published() ? EntityTags.ofVersion(now.version()) : tags.of(now.text());
  }
}
