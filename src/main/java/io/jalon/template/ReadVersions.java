package io.jalon.template;

/**
 * The published versions read last, by definition: a number may be given again after a publication
 * that was rolled back, a definition never.
 */
final class ReadVersions {

  private final TemplateReader reader;
  private final RecentlyUsed<String, SequenceTemplate> kept = new RecentlyUsed<>(200);

  ReadVersions(TemplateReader reader) {
    this.reader = reader;
  }

  SequenceTemplate read(TemplateVersion version) {
    return kept.get(version.definitionId(), definition -> parse(version));
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
