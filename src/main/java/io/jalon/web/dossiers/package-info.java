/** The lists of dossiers and clients, and the search that stands above every page. */
@NullMarked
package io.jalon.web.dossiers;

import org.jspecify.annotations.NullMarked;
