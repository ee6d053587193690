-- What is late is counted without the runs that stand still, from indexes alone.
create index ix_run_pause_open on run_pause (resumed_at, run_id);
drop index ix_task_due;
create index ix_task_due on task (status, due_at, dossier_id, run_id);
