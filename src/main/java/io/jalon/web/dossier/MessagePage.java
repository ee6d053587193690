package io.jalon.web.dossier;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What one message says, for lists that show its object only. */
@Controller
@PreAuthorize("hasAuthority('view')")
class MessagePage {

  private final MessageList messages;
  private final Readers readers;

  MessagePage(MessageList messages, Readers readers) {
    this.messages = messages;
    this.readers = readers;
  }

  /** A fragment, which is asked for when somebody wants to read it. */
  @GetMapping("/messages/{message}/texte")
  String text(@PathVariable String message, Locale locale, Model model) {
    model.addAttribute(
        "message",
        messages
            .one(message, readers.of(locale))
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "message.unknown")));
    return "message-text";
  }
}
