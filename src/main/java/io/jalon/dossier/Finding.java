package io.jalon.dossier;

import org.springframework.stereotype.Component;

/**
 * How dossiers are found.
 *
 * @param search by which words
 * @param sight by whom
 */
@Component
record Finding(SearchIndex search, Sight sight) {}
