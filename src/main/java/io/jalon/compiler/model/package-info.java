/**
 * The way back: what a model that was drawn or changed in the Camunda Modeler says as a template.
 */
@NullMarked
package io.jalon.compiler.model;

import org.jspecify.annotations.NullMarked;
