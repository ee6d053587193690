package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import java.util.Objects;

/** On which node a deadline sits. */
final class Attachment {

  private Attachment() {}

  static String host(Node deadline) {
    return Objects.requireNonNull(deadline.timer(), "a timer").host();
  }
}
