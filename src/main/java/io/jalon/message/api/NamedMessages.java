package io.jalon.message.api;

import io.jalon.dossier.Sight;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The message that an address names, and how a command on it is refused. */
@Component
class NamedMessages {

  private final Messages messages;
  private final Sight sight;

  NamedMessages(Messages messages, Sight sight) {
    this.sight = sight;
    this.messages = messages;
  }

  /**
   * The message of this id.
   *
   * @throws ResponseStatusException 404 if there is none, or none for whoever asks
   */
  Message get(String id) {
    return messages
        .find(id)
        .filter(message -> sight.sees(message.dossierId()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "message.unknown"));
  }

  /** 409, with the code of its reason. */
  static ResponseStatusException refused(String code) {
    return new ResponseStatusException(HttpStatus.CONFLICT, code);
  }
}
