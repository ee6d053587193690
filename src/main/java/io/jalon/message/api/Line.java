package io.jalon.message.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jalon.message.Message;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageSearch.Found;
import io.jalon.message.MessageSearch.Waiting;
import io.jalon.message.MessageStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message, with what it waits for while it is on its way.
 *
 * @param revision of one that waits for its validation, when it is read by itself
 */
record Line(
    @JsonUnwrapped Message message,
    @Nullable Waiting waiting,
    @Schema(
            description =
                "Pour un message à valider, lu seul : le texte lu, à renvoyer avec la réponse à sa"
                    + " tâche (completion) ; il est autre dès que ce message, ou un de ceux qui ont"
                    + " été écrits avec lui, dit autre chose")
        @Nullable String revision) {

  static Line of(Found found) {
    return new Line(found.message(), found.waiting(), null);
  }

  static Line of(Found found, MessageRevision revisions) {
    var message = found.message();
    var waits = message.status() == MessageStatus.PREPARED;
    return new Line(message, found.waiting(), waits ? revisions.at(message.place()) : null);
  }
}
