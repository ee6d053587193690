package io.jalon.web.oidc;

import io.jalon.dossier.OneLine;
import io.jalon.dossier.ProvidedAccounts;
import io.jalon.dossier.ProvidedAccounts.Person;
import io.jalon.dossier.ProvidedAccounts.Refusal;
import io.jalon.dossier.ProvidedAccounts.Refused;
import io.jalon.token.AccountPermissions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes an account of ours of what the provider says about somebody, which strangers may write. */
@Component
class ProvidedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final int LONGEST = 200;

  private final OidcUserService provider = new OidcUserService();
  private final OidcSettings settings;
  private final ProvidedAccounts accounts;
  private final AccountPermissions permissions;

  ProvidedPeople(OidcSettings settings, ProvidedAccounts accounts, AccountPermissions permissions) {
    this.settings = settings;
    this.accounts = accounts;
    this.permissions = permissions;
  }

  /**
   * Somebody whose token was checked already.
   *
   * @throws OAuth2AuthenticationException with the code of {@link ProvidedAccounts.Refusal} when
   *     they are not let in
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var user = provider.loadUser(request);
    try {
      var account = accounts.signIn(person(user), settings.linkExisting());
      var rights = permissions.of(account).toArray(String[]::new);
      return new ProvidedPerson(
          account,
          AuthorityUtils.createAuthorityList(rights),
          user.getIdToken(),
          user.getUserInfo());
    } catch (Refused refused) {
      throw new OAuth2AuthenticationException(new OAuth2Error(code(refused.refusal())), refused);
    } catch (DataIntegrityViolationException twice) {
      // Their first two sign-ins at once: the next one finds the account.
      throw new OAuth2AuthenticationException(new OAuth2Error("twice"), twice);
    }
  }

  static String code(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT);
  }

  private Person person(OidcUser user) {
    return new Person(
        String.valueOf(user.getIdToken().getIssuer()),
        Objects.requireNonNullElse(user.getSubject(), ""),
        text(user.getClaims().get(settings.accountClaim())),
        text(user.getGivenName()),
        user.getFamilyName() == null ? text(user.getFullName()) : text(user.getFamilyName()),
        Boolean.TRUE.equals(user.getEmailVerified()) ? text(user.getEmail()) : "",
        settings.ours(groups(user.getClaims().get(settings.groupsClaim()))));
  }

  private static String text(@Nullable Object claim) {
    return claim instanceof String value ? OneLine.of(value, LONGEST) : "";
  }

  /** A list, or one name. */
  private static List<String> groups(@Nullable Object claim) {
    if (claim instanceof Collection<?> names) {
      return names.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return claim instanceof String name ? List.of(name) : List.of();
  }
}
