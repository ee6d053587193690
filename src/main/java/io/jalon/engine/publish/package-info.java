/** From a template to a deployed version, and the forms that tasks show. */
@NullMarked
package io.jalon.engine.publish;

import org.jspecify.annotations.NullMarked;
