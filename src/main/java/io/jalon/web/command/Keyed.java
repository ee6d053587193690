package io.jalon.web.command;

import java.util.List;

/**
 * A command that was sent with a key.
 *
 * @param account who sent it
 * @param key the key, chosen by the sender
 * @param request what identifies the request: the SHA-256 of its address and body
 */
record Keyed(String account, String key, String request) {

  List<String> id() {
    return List.of(account, key);
  }
}
