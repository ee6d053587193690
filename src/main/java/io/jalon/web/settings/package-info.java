/** Paramètres: what the office sets, and the doors to what is set elsewhere. */
@NullMarked
package io.jalon.web.settings;

import org.jspecify.annotations.NullMarked;
