/** What conditions and tags see of a run: live data, loaded once a command. */
@NullMarked
package io.jalon.engine.facts;

import org.jspecify.annotations.NullMarked;
