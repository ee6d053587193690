/** Where each node and flow of a plan is drawn: from left to right, nothing over anything else. */
@NullMarked
package io.jalon.compiler.layout;

import org.jspecify.annotations.NullMarked;
