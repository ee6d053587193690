package io.jalon.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The published versions read last, by definition: a number may be given again after a publication
 * that was rolled back, a definition never.
 */
final class ReadVersions {

  private static final int MAX = 200;

  private final TemplateReader reader;
  private final Map<String, SequenceTemplate> kept = new LinkedHashMap<>(16, 0.75f, true);

  ReadVersions(TemplateReader reader) {
    this.reader = reader;
  }

  SequenceTemplate read(TemplateVersion version) {
    synchronized (kept) {
      var known = kept.get(version.definitionId());
      if (known != null) {
        return known;
      }
    }
    return keep(version.definitionId(), parse(version));
  }

  private SequenceTemplate keep(String definitionId, SequenceTemplate template) {
    synchronized (kept) {
      kept.put(definitionId, template);
      if (kept.size() > MAX) {
        kept.remove(kept.keySet().iterator().next());
      }
      return template;
    }
  }

  private SequenceTemplate parse(TemplateVersion version) {
    var reading = reader.read(version.source());
    var template = reading.template();
    if (template == null) {
      throw new IllegalStateException(
          "Version %d of %s can no longer be read: %s"
              .formatted(version.number(), version.templateId(), reading.problems()));
    }
    return template;
  }
}
