package io.jalon.engine.rows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * The job definitions that locked runs use, each read once a minute: what is changed about them, a
 * priority in Cockpit, counts a minute later at most.
 */
public final class KnownJobDefinitions extends JobDefinitionManager {

  private static final int MOST = 10_000;

  private final Cache<String, JobDefinitionEntity> recent;

  private KnownJobDefinitions(Cache<String, JobDefinitionEntity> recent) {
    this.recent = recent;
  }

  @Override
  public @Nullable JobDefinitionEntity findById(String id) {
    return LockedRun.isThere() ? recent.get(id, super::findById) : super.findById(id);
  }

  /** All commands share what was read. */
  static final class Factory implements SessionFactory {

    private final Cache<String, JobDefinitionEntity> recent =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(1)).build();

    @Override
    public Class<?> getSessionType() {
      return JobDefinitionManager.class;
    }

    @Override
    public Session openSession() {
      return new KnownJobDefinitions(recent);
    }
  }
}
