/** What the engine's own interfaces answer before the engine is asked, and after it failed. */
@NullMarked
package io.jalon.engine.door;

import org.jspecify.annotations.NullMarked;
