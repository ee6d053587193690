package io.jalon.message.api;

import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own notifications; those of others do not exist. */
@RestController
@RequestMapping("/api/v1/notifications")
@PreAuthorize("hasAuthority('act')")
@Tag(name = "Notifications")
class NotificationController {

  private final Notifications notifications;
  private final Clock clock;

  NotificationController(Notifications notifications, Clock clock) {
    this.clock = clock;
    this.notifications = notifications;
  }

  @GetMapping
  @Operation(summary = "Mes notifications, la plus récente d’abord")
  ResponseEntity<List<Notification>> mine(@ParameterObject @Valid Page page, Authentication who) {
    var after = page.after();
    var size = page.size();
    return Paged.of(
        notifications
            .page(who.getName(), after, size + 1)
            .orElseThrow(() -> Page.unknown("after", String.valueOf(after))),
        size,
        Function.identity(),
        last -> Paged.after(last.id(), size));
  }

  /** Until when they are read; {@code null} for now. */
  record Until(@Nullable Instant until) {}

  /** How many were unread. */
  record AllRead(int read) {}

  @PostMapping("/read")
  @Operation(
      summary = "Note que toutes mes notifications sont lues",
      description = "« until » : celles qui sont venues ensuite restent non lues.")
  AllRead readAll(@RequestBody Until until, Authentication who) {
    return new AllRead(
        notifications.readAll(
            who.getName(), Objects.requireNonNullElseGet(until.until(), clock::instant)));
  }

  @PostMapping("/{id}/read")
  @Operation(summary = "Note qu’une de mes notifications est lue")
  Notification read(@PathVariable String id, Authentication who) {
    return notifications
        .read(id, who.getName())
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "notification.unknown"));
  }
}
