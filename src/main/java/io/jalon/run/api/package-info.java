/** REST calls of {@code run}. */
@NullMarked
package io.jalon.run.api;

import org.jspecify.annotations.NullMarked;
