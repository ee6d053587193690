package io.jalon.web.mails;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.follow.Digests;
import io.jalon.journal.Rights;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriUtils;

/** What Jalon has told somebody, read or not, and the bell that says so at once (F-123). */
@Controller
@RequestMapping("/notifications")
@PreAuthorize("isAuthenticated()")
class NotificationsPage {

  private final Notifications notifications;
  private final Dossiers dossiers;
  private final Readers readers;
  private final Bell bell;
  private final Digests digests;

  NotificationsPage(
      Notifications notifications, Dossiers dossiers, Readers readers, Bell bell, Digests digests) {
    this.digests = digests;
    this.notifications = notifications;
    this.dossiers = dossiers;
    this.readers = readers;
    this.bell = bell;
  }

  @GetMapping
  String list(Authentication who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var references = new HashMap<String, String>();
    model.addAttribute(
        "rows",
        notifications.of(who.getName()).stream().map(one -> row(one, references, reader)).toList());
    digests.of(who.getName()).ifPresent(one -> model.addAttribute("digest", one));
    model.addAttribute("until", reader.instant().toString());
    model.addAttribute("language", locale.getLanguage());
    return "notifications";
  }

  private Row row(Notification one, Map<String, String> references, Reader reader) {
    var reference =
        references.computeIfAbsent(
            one.dossierId(), id -> dossiers.find(id).map(Dossier::reference).orElse(""));
    return new Row(
        one.id(),
        one.text(),
        reference,
        one.taskId(),
        reader.moment(one.createdAt()),
        one.readAt() != null);
  }

  /** The newest that is unread, in words, with where it leads. */
  @GetMapping("/derniere")
  @ResponseBody
  Told newest(Authentication who, HttpServletRequest request, Locale locale) {
    var reader = readers.of(locale);
    return notifications.of(who.getName()).stream()
        .filter(one -> one.readAt() == null)
        .findFirst()
        .map(one -> told(one, Rights.has(who, "view"), request.getContextPath(), reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Told told(Notification one, boolean views, String base, Reader reader) {
    var links = new ArrayList<Link>();
    if (one.taskId() != null) {
      links.add(new Link(reader.text("bell.task"), base + "/taches/" + one.taskId()));
    } else if (views) {
      dossiers
          .find(one.dossierId())
          .map(Dossier::reference)
          .ifPresent(
              reference ->
                  links.add(
                      new Link(
                          reference, base + "/dossiers/" + UriUtils.encode(reference, UTF_8))));
    }
    links.add(new Link(reader.text("bell.see"), base + "/notifications"));
    return new Told(one.text(), List.copyOf(links));
  }

  /** What has just come, and where it leads. */
  record Told(String text, List<Link> links) {}

  /** A page that it leads to. */
  record Link(String text, String href) {}

  /** How many are unread, told anew whenever that changes. */
  @GetMapping(path = "/flux", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(Authentication who) {
    return bell.listen(who.getName());
  }

  /**
   * A notification.
   *
   * @param task the action that it is about, or {@code null}
   */
  public record Row(
      String id, String text, String reference, @Nullable String task, String at, boolean read) {}
}
