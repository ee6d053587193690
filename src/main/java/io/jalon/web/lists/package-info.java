/** What each person keeps of the list of dossiers: their searches, and the columns they read. */
@NullMarked
package io.jalon.web.lists;

import org.jspecify.annotations.NullMarked;
