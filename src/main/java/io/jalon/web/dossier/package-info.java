/** The page of one dossier: its sequences, intervenants, messages and history on one sheet. */
@NullMarked
package io.jalon.web.dossier;

import org.jspecify.annotations.NullMarked;
