package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;

/** Where an action stands: its template and its step. */
record Site(SequenceTemplate template, Step step, Action action) {}
