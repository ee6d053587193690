package io.jalon.template;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The published versions looked up last, by template and number; a version never changes. What a
 * transaction has read is kept once it has committed: until then the version may be its own, and
 * its number may be given again should it be rolled back.
 */
final class CommittedVersions {

  private final RecentlyUsed<Key, TemplateVersion> kept = new RecentlyUsed<>(200);

  private record Key(String templateId, int number) {}

  Optional<TemplateVersion> find(String templateId, int number) {
    return kept.find(new Key(templateId, number));
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
    kept.keep(new Key(version.templateId(), version.number()), version);
  }
}
