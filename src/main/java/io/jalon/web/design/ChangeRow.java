package io.jalon.web.design;

import io.jalon.template.TemplateChange.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change between two versions, for a person.
 *
 * @param kind {@code added}, {@code removed} or {@code changed}
 * @param part what it is, in words
 * @param name what it is called
 * @param step what the step that it belongs to is called, or {@code null}
 * @param element its id on the diagram
 * @param differences what is said otherwise, by the labels of the editor
 */
public record ChangeRow(
    String kind,
    String part,
    String name,
    @Nullable String step,
    String element,
    List<Difference> differences) {}
