/** What programs and people do about actions that left the house. */
@NullMarked
package io.jalon.action.api;

import org.jspecify.annotations.NullMarked;
