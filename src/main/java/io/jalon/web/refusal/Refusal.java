package io.jalon.web.refusal;

import java.util.Optional;

/**
 * Why a command was refused.
 *
 * @param kind {@code not_permitted}, {@code too_late}, {@code wrong_input} or {@code failed}
 */
record Refusal(String kind) {

  /** What an answer says; nothing for what was done, badly written or not found. */
  static Optional<Refusal> of(int status, String path) {
    return switch (status) {
      case 403 -> Optional.of(new Refusal("not_permitted"));
      // A task that is not one's own does not exist for those who may not see dossiers.
      case 404 -> Optional.of(new Refusal("not_permitted")).filter(r -> path.contains("/tasks/"));
      case 409, 410 -> Optional.of(new Refusal("too_late"));
      case 422 -> Optional.of(new Refusal("wrong_input"));
      default -> Optional.of(new Refusal("failed")).filter(r -> status >= 500);
    };
  }
}
