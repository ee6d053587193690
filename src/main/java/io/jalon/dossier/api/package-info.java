/** The REST interface of clients, dossiers, roles, intervenants, repères and histories. */
@NullMarked
package io.jalon.dossier.api;

import org.jspecify.annotations.NullMarked;
