/** Portfolios over REST. */
@NullMarked
package io.jalon.portfolio.api;

import org.jspecify.annotations.NullMarked;
