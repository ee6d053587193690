/** Calls of other programs: guarded, claimed, sent, retried, and their answers read. */
@NullMarked
package io.jalon.outbox.http;

import org.jspecify.annotations.NullMarked;
