/** The Camunda Forms that Tasklist shows, and the one kind of object variable that feeds them. */
@NullMarked
package io.jalon.engine.form;

import org.jspecify.annotations.NullMarked;
