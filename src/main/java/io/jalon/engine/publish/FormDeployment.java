package io.jalon.engine.publish;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deploys the forms that all human actions share; an unchanged one is not deployed again. */
@Component
class FormDeployment {

  private final RepositoryService engine;

  FormDeployment(RepositoryService engine) {
    this.engine = engine;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(0)
  void deploy() {
    engine
        .createDeployment()
        .name("jalon-forms")
        .source("jalon")
        .addClasspathResource("forms/jalon-task.form")
        .addClasspathResource("forms/jalon-asks.form")
        .addClasspathResource("forms/jalon-validation.form")
        .enableDuplicateFiltering(true)
        .deploy();
  }
}
