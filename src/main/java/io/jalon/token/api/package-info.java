@NullMarked
package io.jalon.token.api;

import org.jspecify.annotations.NullMarked;
