/** REST calls of {@code task}. */
@NullMarked
package io.jalon.task.api;

import org.jspecify.annotations.NullMarked;
