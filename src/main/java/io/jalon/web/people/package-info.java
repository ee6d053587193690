/** Choosing somebody: who is offered at once, and who is found while one types. */
@NullMarked
package io.jalon.web.people;

import org.jspecify.annotations.NullMarked;
