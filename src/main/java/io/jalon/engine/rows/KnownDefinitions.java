package io.jalon.engine.rows;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that locked runs follow, from where the engine keeps them parsed. It reads the
 * row of each again for whether it is suspended, which none of ours ever is.
 */
public final class KnownDefinitions extends ProcessDefinitionManager {

  @Override
  public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
    var found = super.getCachedResourceDefinitionEntity(id);
    return found == null && LockedRun.isThere()
        ? Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findProcessDefinitionFromCache(id)
        : found;
  }
}
