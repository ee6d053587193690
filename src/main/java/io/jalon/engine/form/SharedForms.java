package io.jalon.engine.form;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deploys the shared forms at start-up; a new version appears only when one of them changed. */
@Component
class SharedForms implements SmartInitializingSingleton {

  private final RepositoryService repository;

  SharedForms(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    repository
        .createDeployment()
        .name("Formulaires de Jalon")
        .source("jalon")
        .enableDuplicateFiltering(false)
        .addClasspathResource("forms/jalon-task.form")
        .addClasspathResource("forms/jalon-validation.form")
        .deploy();
  }
}
