package io.jalon.expression;

import java.util.List;

/**
 * A content as it was written for one dossier.
 *
 * @param text plain text
 * @param emptyTags the paths of the tags that had no value and were replaced by a fallback, each
 *     once, to warn of (F-45)
 */
public record Written(String text, List<String> emptyTags) {}
