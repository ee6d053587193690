package io.jalon.dossier.api;

import io.jalon.dossier.Payment;
import io.jalon.dossier.Payments;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payments on dossiers over REST; they come by import. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/payments")
@Tag(name = "Dossiers")
class PaymentsController {

  private final Payments payments;
  private final Addressed addressed;

  PaymentsController(Payments payments, Addressed addressed) {
    this.payments = payments;
    this.addressed = addressed;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Les paiements d’un dossier, le plus ancien d’abord ; ils ne changent pas le" + " solde")
  ResponseEntity<List<Payment>> of(@PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(payments.of(addressed.dossier(id).id()), Payment::id);
  }
}
