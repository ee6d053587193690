/** Jalon, a process application for offices that run dossiers. */
@NullMarked
package io.jalon;

import org.jspecify.annotations.NullMarked;
