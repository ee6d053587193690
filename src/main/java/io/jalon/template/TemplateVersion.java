package io.jalon.template;

import java.time.Instant;

/**
 * A published version: immutable and numbered from 1 (F-48, F-52).
 *
 * @param templateId whose version
 * @param number from 1
 * @param source the YAML as published
 * @param definitionId the engine's process definition
 * @param publishedAt when
 * @param publishedBy the account that published it
 */
public record TemplateVersion(
    String templateId,
    int number,
    String source,
    String definitionId,
    Instant publishedAt,
    String publishedBy) {}
