/** What the engine knows of runs over REST. */
@NullMarked
package io.jalon.engine.api;

import org.jspecify.annotations.NullMarked;
