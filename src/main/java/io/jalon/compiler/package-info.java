/**
 * Template to plan to BPMN with its diagram. Of Camunda it imports the BPMN model API only. It may
 * use {@code template}, {@code calendar} and {@code expression}.
 */
@ApplicationModule(allowedDependencies = {"template", "calendar", "expression"})
@NullMarked
package io.jalon.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
