package io.jalon.token.api;

import io.jalon.rest.Page;
import io.jalon.token.AccessToken;
import io.jalon.token.AccessTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own access tokens; a token makes no tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@PreAuthorize("hasAuthority('act') and !hasAuthority('token')")
@Tag(name = "Jetons d’accès")
class TokenController {

  private final AccessTokens tokens;
  private final Clock clock;

  TokenController(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token to make: what it is called, what it may, and for how many days. */
  record NewToken(
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*", message = "{line.format}")
          String name,
      @NotEmpty
          Set<
                  @NotNull
                  @Pattern(
                      regexp = "act|view|steer|launch|design|administer",
                      message = "{token.scope.format}")
                  String>
              scopes,
      @Min(1) @Max(366) int days) {}

  @Operation(summary = "Mes jetons d’accès, le plus récent d’abord")
  @GetMapping
  ResponseEntity<List<AccessToken>> mine(Principal who, @ParameterObject @Valid Page page) {
    return page.of(tokens.of(who.getName()), AccessToken::id);
  }

  @Operation(
      summary = "Crée un jeton d’accès ; son secret n’est montré qu’une fois",
      description =
          "Il s’emploie dans l’en-tête « Authorization: Bearer … » et ne peut jamais plus que son"
              + " titulaire au moment où il sert.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AccessTokens.Made make(@Valid @RequestBody NewToken wanted, Principal who) {
    var until = clock.instant().plus(Duration.ofDays(wanted.days()));
    return tokens.make(who.getName(), wanted.name().strip(), wanted.scopes(), until);
  }

  @Operation(summary = "Révoque un jeton d’accès")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Principal who) {
    if (!tokens.revoke(who.getName(), id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "token.unknown");
    }
  }
}
