/** What people do with runs as a whole: pause, resume, interrupt, and what comes of it. */
@NullMarked
package io.jalon.engine.steer;

import org.jspecify.annotations.NullMarked;
