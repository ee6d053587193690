/** Paramètres → Séquences: the list, one sequence with its versions, and the editor. */
@NullMarked
package io.jalon.web.design;

import org.jspecify.annotations.NullMarked;
