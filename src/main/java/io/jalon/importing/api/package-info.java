/** The REST interface of imports. */
@NullMarked
package io.jalon.importing.api;

import org.jspecify.annotations.NullMarked;
