/** Followed dossiers and summaries over REST. */
@NullMarked
package io.jalon.follow.api;

import org.jspecify.annotations.NullMarked;
