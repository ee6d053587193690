/** Templates over REST, under {@code /api/v1/templates}. */
@NullMarked
package io.jalon.template.api;

import org.jspecify.annotations.NullMarked;
