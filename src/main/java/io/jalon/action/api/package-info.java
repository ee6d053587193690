/** What people decide about the effects of sequences, over REST. */
@NullMarked
package io.jalon.action.api;

import org.jspecify.annotations.NullMarked;
