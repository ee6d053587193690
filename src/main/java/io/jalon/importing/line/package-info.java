/** One class for each kind of line: what it is about, what it would do, does, and takes back. */
@NullMarked
package io.jalon.importing.line;

import org.jspecify.annotations.NullMarked;
