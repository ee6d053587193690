package io.jalon.engine.jobs;

import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Carries out jobs, all or none, and answers which are done with. */
public interface GroupOfJobs extends Command<Set<String>> {}
