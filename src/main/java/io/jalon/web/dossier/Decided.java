package io.jalon.web.dossier;

import io.jalon.journal.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a route was taken, apart from the sentence that says which one (F-82).
 *
 * @param sentence the entry without its reasons
 * @param condition in words, {@code otherwise}, or {@code null} when the entry has none
 * @param values each with its label
 */
record Decided(JournalEntry sentence, @Nullable String condition, List<String> values) {}
