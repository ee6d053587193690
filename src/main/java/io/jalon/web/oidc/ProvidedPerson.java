package io.jalon.web.oidc;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who has signed in with the provider; their name is that of their account. */
final class ProvidedPerson extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final String account;

  ProvidedPerson(
      String account,
      Collection<? extends GrantedAuthority> authorities,
      OidcIdToken token,
      @Nullable OidcUserInfo info) {
    super(authorities, token, info);
    this.account = account;
  }

  @Override
  public String getName() {
    return account;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProvidedPerson person
        && super.equals(other)
        && account.equals(person.account);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + account.hashCode();
  }
}
