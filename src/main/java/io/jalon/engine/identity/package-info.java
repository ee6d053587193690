/** Who may sign in and what the engine lets them reach: accounts, groups, one sign-on. */
@NullMarked
package io.jalon.engine.identity;

import org.jspecify.annotations.NullMarked;
