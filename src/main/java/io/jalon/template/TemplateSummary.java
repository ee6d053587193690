package io.jalon.template;

import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param id stable FEEL name
 * @param kind what starts it (F-62)
 * @param name what the office calls it, as last saved
 * @param situation the situation it treats, as last saved; may be empty
 * @param draft whether a draft waits for its publication
 * @param latestVersion the number of the newest version, or {@code null} when none is published
 * @param modelled whether that version was modelled in BPMN
 * @param retired whether it takes no new launches any more
 */
public record TemplateSummary(
    String id,
    TemplateKind kind,
    String name,
    String situation,
    boolean draft,
    @Nullable Integer latestVersion,
    boolean modelled,
    boolean retired) {}
