package io.jalon.web.oidc;

import io.jalon.dossier.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in with an OpenID Connect provider: {@code jalon.oidc.*}.
 *
 * @param issuer the provider's address, under which it describes itself
 * @param clientId what the provider calls Jalon
 * @param clientSecret what Jalon proves itself with
 * @param scopes what is asked for
 * @param accountClaim the claim that names the account
 * @param groupsClaim the claim that lists the groups
 * @param groups what a group of the provider is in Jalon
 * @param linkExisting whether an account that was there before is theirs who bears its name
 * @param label what the button says
 */
@ConfigurationProperties("jalon.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    @DefaultValue("preferred_username") String accountClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue Map<String, String> groups,
    @DefaultValue("false") boolean linkExisting,
    @DefaultValue("") String label) {

  private static final Map<String, String> OURS =
      Map.of(
          "administrateurs", Accounts.ADMINISTRATORS,
          "gestionnaires", Accounts.CASE_MANAGERS,
          "concepteurs", Accounts.DESIGNERS);

  public OidcSettings {
    scopes = List.copyOf(scopes);
    groups = Map.copyOf(groups);
    groups.forEach(OidcSettings::check);
    if (!issuer.isBlank() && (clientId.isBlank() || groups.isEmpty())) {
      throw new IllegalArgumentException(
          "jalon.oidc.issuer veut aussi jalon.oidc.client-id et jalon.oidc.groups.*"
              + " (docs/sign-in.md)");
    }
  }

  private static void check(String theirs, String ours) {
    if (!OURS.containsKey(ours)) {
      throw new IllegalArgumentException(
          "jalon.oidc.groups.%s : %s au lieu de administrateurs, gestionnaires ou concepteurs"
              .formatted(theirs, ours));
    }
  }

  /** Whether there is a provider. */
  public boolean used() {
    return !issuer.isBlank();
  }

  /** The groups of Jalon that stand for groups of the provider. */
  Set<String> ours(List<String> theirs) {
    return theirs.stream()
        .filter(groups::containsKey)
        .map(groups::get)
        .map(OURS::get)
        .collect(Collectors.toSet());
  }
}
