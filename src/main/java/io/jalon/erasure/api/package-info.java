/** Erasing a person over REST. */
@NullMarked
package io.jalon.erasure.api;

import org.jspecify.annotations.NullMarked;
