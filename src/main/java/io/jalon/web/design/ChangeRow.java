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
 * @param step what the step that it belongs to, or those that use it, are called, or {@code null}
 * @param element the ids on the diagram of where it is, between spaces
 * @param differences what is said otherwise, by the labels of the editor
 */
public record ChangeRow(
    String kind,
    String part,
    String name,
    @Nullable String step,
    String element,
    List<Difference> differences) {}
