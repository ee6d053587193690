/** The pages of people's work: the day, the lists of tasks, one task. */
@NullMarked
package io.jalon.web.tasks;

import org.jspecify.annotations.NullMarked;
