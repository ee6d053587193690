/** Tells the history of a dossier which commands on it were refused. */
@NullMarked
package io.jalon.web.refusal;

import org.jspecify.annotations.NullMarked;
