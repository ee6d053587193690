/** The page of a sequence on its dossier: where it stands, why, and what can be done about it. */
@NullMarked
package io.jalon.web.sequence;

import org.jspecify.annotations.NullMarked;
