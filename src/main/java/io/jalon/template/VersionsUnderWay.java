package io.jalon.template;

import java.util.SortedMap;

/** Who uses the versions of templates. Implemented by the engine. */
public interface VersionsUnderWay {

  /** How many runs are under way on each version of a template, by its number. */
  SortedMap<Integer, Long> runs(String templateId);
}
