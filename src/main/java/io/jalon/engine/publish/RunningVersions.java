package io.jalon.engine.publish;

import io.jalon.run.RunVersions;
import io.jalon.template.VersionsUnderWay;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** The runs that keep each version of a template. */
@Component
record RunningVersions(RunVersions runs) implements VersionsUnderWay {

  @Override
  public SortedMap<Integer, Long> runs(String templateId) {
    return runs.of(templateId);
  }
}
