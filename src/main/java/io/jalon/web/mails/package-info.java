/** Envois: what waits for a person, what waits for its time, what left and what could not. */
@NullMarked
package io.jalon.web.mails;

import org.jspecify.annotations.NullMarked;
