/** How due jobs are looked for and carried out, several of them in one transaction. */
@NullMarked
package io.jalon.engine.jobs;

import org.jspecify.annotations.NullMarked;
