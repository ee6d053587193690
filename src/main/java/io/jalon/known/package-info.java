/** What an office sets up and seldom changes, kept in memory until it does. */
@NullMarked
package io.jalon.known;

import org.jspecify.annotations.NullMarked;
