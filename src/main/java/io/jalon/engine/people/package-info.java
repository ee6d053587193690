/** Who may do what is to be done: kinds of holders, checks, rights on tasks, closing actions. */
@NullMarked
package io.jalon.engine.people;

import org.jspecify.annotations.NullMarked;
