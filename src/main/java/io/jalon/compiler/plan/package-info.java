/** What a template becomes before it is BPMN: nodes and flows as plain data, and who makes them. */
@NullMarked
package io.jalon.compiler.plan;

import org.jspecify.annotations.NullMarked;
