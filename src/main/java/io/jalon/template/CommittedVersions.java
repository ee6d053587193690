package io.jalon.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The published versions looked up last, by template and number; a version never changes. What a
 * transaction has read is kept once it has committed: until then the version may be its own, and
 * its number may be given again should it be rolled back.
 */
final class CommittedVersions {

  private static final int MAX = 200;

  private final Map<Key, TemplateVersion> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(String templateId, int number) {}

  Optional<TemplateVersion> find(String templateId, int number) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(new Key(templateId, number)));
    }
  }

  void read(TemplateVersion version) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      keep(version);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(version);
          }
        });
  }

  private void keep(TemplateVersion version) {
    synchronized (kept) {
      kept.put(new Key(version.templateId(), version.number()), version);
      if (kept.size() > MAX) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
