/** Pilotage: where dossiers wait, on whom, and what nobody does. */
@NullMarked
package io.jalon.web.steering;

import org.jspecify.annotations.NullMarked;
