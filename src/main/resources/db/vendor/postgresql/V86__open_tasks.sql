-- Lists look for open actions only: those that are done stand in no index for them, and leave it when they are done.
-- Whose they are is found by ix_task_own.
drop index ix_task_assignee;
drop index ix_task_due;
create index ix_task_due on task (due_at, dossier_id, run_id) where status = 'OPEN';
drop index ix_task_unheld;
create index ix_task_unheld on task (dossier_id) where status = 'OPEN' and assignee is null;
drop index ix_task_step;
create index ix_task_step on task (step_id, dossier_id, run_id) where status = 'OPEN';
drop index ix_task_role;
create index ix_task_role on task (role_id, dossier_id) where status = 'OPEN';
