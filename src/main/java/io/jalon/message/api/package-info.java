/** The messages of dossiers, over REST. */
@NullMarked
package io.jalon.message.api;

import org.jspecify.annotations.NullMarked;
