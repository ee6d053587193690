package io.jalon.outbox;

import java.util.Map;
import java.util.Optional;

/**
 * Asked in the transaction that lets an item go, whether its cause is still there. Implemented by
 * those who queue items; found by Spring.
 */
public interface LastCheck {

  /**
   * Whether an item may not leave after all.
   *
   * @param key of the item
   * @return why not, for the history; empty when it may leave, or is none of theirs
   */
  Optional<Map<String, String>> against(String key);
}
