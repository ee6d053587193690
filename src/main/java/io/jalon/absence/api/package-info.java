/** Absences over REST. */
@NullMarked
package io.jalon.absence.api;

import org.jspecify.annotations.NullMarked;
