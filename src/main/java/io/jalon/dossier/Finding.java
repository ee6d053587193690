package io.jalon.dossier;

import io.jalon.known.OfficeStamp;
import org.springframework.stereotype.Component;

/**
 * How dossiers are found.
 *
 * @param search by which words
 * @param sight by whom
 * @param stamp what else a locked dossier tells
 * @param clients whom it is about
 */
@Component
record Finding(SearchIndex search, Sight sight, OfficeStamp stamp, Clients clients) {}
