/** The engine's own tables: created by Flyway before the engine starts, and checked against it. */
@NullMarked
package io.jalon.engine.schema;

import org.jspecify.annotations.NullMarked;
