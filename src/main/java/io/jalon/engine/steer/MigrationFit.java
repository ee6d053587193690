package io.jalon.engine.steer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * What of a run has no place in another version. The engine tells it only while it migrates, by a
 * failure that spoils the transaction under way; here it is asked the same, and stopped before it
 * begins.
 */
final class MigrationFit implements Command<List<String>> {

  private final CommandExecutor executor;
  private final MigrationPlan plan;
  private final String runId;

  MigrationFit(CommandExecutor executor, MigrationPlan plan, String runId) {
    this.executor = executor;
    this.plan = plan;
    this.runId = runId;
  }

  /** The elements without a counterpart; empty when the run can move. */
  @Override
  public List<String> execute(CommandContext context) {
    var target =
        context
            .getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(plan.getTargetProcessDefinitionId());
    try {
      var builder = new MigrationPlanExecutionBuilderImpl(executor, plan);
      new Asked(builder).migrateProcessInstance(context, runId, plan, target, false);
      throw new IllegalStateException("the engine has not looked whether the run can move");
    } catch (Looked looked) {
      return elements(looked.report);
    }
  }

  private static List<String> elements(MigratingProcessInstanceValidationReport report) {
    return Stream.of(
            report.getActivityInstanceReports().stream().map(at -> at.getSourceScopeId()),
            report.getTransitionInstanceReports().stream().map(at -> at.getSourceScopeId()),
            report.getFailures().stream())
        .flatMap(found -> found)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** The engine's migration as far as its validation. */
  private static final class Asked extends MigrateProcessInstanceCmd {

    Asked(MigrationPlanExecutionBuilderImpl builder) {
      super(builder, false);
    }

    @Override
    protected void validateInstructions(
        CommandContext context,
        MigratingProcessInstance run,
        MigratingProcessInstanceValidationReportImpl report) {
      super.validateInstructions(context, run, report);
      throw new Looked(report);
    }
  }

  /** The engine has looked: nothing has changed. */
  private static final class Looked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient MigratingProcessInstanceValidationReport report;

    Looked(MigratingProcessInstanceValidationReport report) {
      super(null, null, false, false);
      this.report = report;
    }
  }
}
