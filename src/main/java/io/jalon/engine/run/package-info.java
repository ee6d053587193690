/** What happens in a run: its start and end, its steps, tasks, effects and dates. */
@NullMarked
package io.jalon.engine.run;

import org.jspecify.annotations.NullMarked;
