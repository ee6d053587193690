/**
 * What all commands of the REST interface have in common: tried again on conflict, once per key.
 */
@NullMarked
package io.jalon.web.command;

import org.jspecify.annotations.NullMarked;
