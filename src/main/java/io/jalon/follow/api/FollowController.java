package io.jalon.follow.api;

import io.jalon.dossier.Dossiers;
import io.jalon.follow.Digest;
import io.jalon.follow.Digest.Rhythm;
import io.jalon.follow.Digests;
import io.jalon.follow.Follows;
import io.jalon.follow.Follows.Followed;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dossiers that one follows, and the summary that one gets of them. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Notifications")
class FollowController {

  private final Follows follows;
  private final Digests digests;
  private final Dossiers dossiers;

  FollowController(Follows follows, Digests digests, Dossiers dossiers) {
    this.follows = follows;
    this.digests = digests;
    this.dossiers = dossiers;
  }

  @Operation(summary = "Les dossiers que je suis")
  @GetMapping("/following")
  ResponseEntity<List<Followed>> mine(Authentication who, @ParameterObject @Valid Page page) {
    return page.of(follows.of(who.getName()), Followed::dossier);
  }

  @Operation(
      summary =
          "Suit un dossier : étapes, envois en échec, retards et fins de séquence me sont notifiés")
  @PutMapping("/dossiers/{dossier}/following")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(@PathVariable String dossier, Authentication who) {
    follows.follow(who.getName(), found(dossier));
  }

  @Operation(summary = "Ne suit plus un dossier")
  @DeleteMapping("/dossiers/{dossier}/following")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(@PathVariable String dossier, Authentication who) {
    follows.unfollow(who.getName(), found(dossier));
  }

  /**
   * The summary that is wanted.
   *
   * @param rhythm how often
   * @param language {@code fr} when it is left out
   */
  record DigestRequest(
      @NotNull Rhythm rhythm,
      @Nullable @Pattern(regexp = "fr|en", message = "{digest.language}") String language) {}

  @Operation(summary = "Mon résumé par e-mail")
  @GetMapping("/digest")
  Digest digest(Authentication who) {
    return digests
        .of(who.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "digest.none"));
  }

  @Operation(
      summary =
          "Demande un résumé par e-mail : ce qui est à moi aujourd’hui ou en retard, et ce qui a"
              + " changé sur les dossiers que je suis")
  @PutMapping("/digest")
  Digest want(@RequestBody @Valid DigestRequest request, Authentication who) {
    var language = request.language() == null ? "fr" : request.language();
    return digests.want(who.getName(), request.rhythm(), language);
  }

  @Operation(summary = "Ne veut plus de résumé")
  @DeleteMapping("/digest")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(Authentication who) {
    digests.stop(who.getName());
  }

  private String found(String dossier) {
    return dossiers
        .find(dossier)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"))
        .id();
  }
}
