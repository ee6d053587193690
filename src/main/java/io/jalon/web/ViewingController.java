package io.jalon.web;

import io.jalon.dossier.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** « Voir en tant que »: an administrator sees the pages as somebody does, and does nothing. */
@RestController
@RequestMapping(ViewingController.PATH)
@Tag(name = "Accès")
class ViewingController {

  static final String PATH = "/api/v1/viewing";

  private static final Logger LOG = LoggerFactory.getLogger(ViewingController.class);

  private final Accounts accounts;

  ViewingController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** As whom. */
  record ViewingRequest(@NotBlank @Size(max = 64) String account) {}

  @Operation(
      summary =
          "Montre à un administrateur, dans ce navigateur, les pages comme quelqu’un d’autre les"
              + " voit ; tout ce qui n’est pas lire est refusé jusqu’à ce qu’il y mette fin")
  @PostMapping
  @PreAuthorize("hasAuthority('administer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(@RequestBody @Valid ViewingRequest request, Principal who, HttpServletRequest call) {
    if (accounts.displayName(request.account()).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "viewing.unknown");
    }
    if (call.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "viewing.browser");
    }
    Viewing.begin(call, request.account(), who.getName());
    LOG.info("{} sees the pages as {} does", who.getName(), request.account());
  }

  @Operation(summary = "Met fin à « Voir en tant que »")
  @DeleteMapping
  @PreAuthorize("hasAuthority('administer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Principal who, HttpServletRequest call) {
    Viewing.account(call)
        .ifPresent(
            account -> {
              Viewing.end(call);
              LOG.info("{} does not see the pages as {} does any more", who.getName(), account);
            });
  }
}
