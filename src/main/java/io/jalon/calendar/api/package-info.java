/** The calendar over REST. */
@NullMarked
package io.jalon.calendar.api;

import org.jspecify.annotations.NullMarked;
