/** Signing in with an OpenID Connect provider (docs/sign-in.md). */
@NullMarked
package io.jalon.web.oidc;

import org.jspecify.annotations.NullMarked;
