-- What an office calls its dossiers by; the id is made of the first name, so that a name is made once.
create table label (
  id varchar(60) primary key,
  name varchar(60) not null,
  colour varchar(20) not null,
  constraint uq_label_name unique (name)
);

create table dossier_label (
  dossier_id varchar(36) not null references dossier (id),
  label_id varchar(60) not null references label (id),
  primary key (dossier_id, label_id)
);
create index ix_dossier_label on dossier_label (label_id, dossier_id);

-- What somebody looks for again and again, and which columns they read. terms are name=value, joined by U+001F, so
-- that a name stands there as it was written.
create table saved_search (
  id varchar(36) primary key,
  account varchar(64) not null,
  name varchar(60) not null,
  list varchar(20) not null,
  terms varchar(2000) not null,
  created_at timestamp with time zone not null,
  constraint uq_saved_search unique (account, name)
);

create table list_columns (
  account varchar(64) primary key,
  chosen varchar(4000) not null
);

-- Lists of 100,000 dossiers are read by key and filtered by what is rare.
create index ix_dossier_newest on dossier (created_at desc, id);
create index ix_dossier_owner on dossier (owner, created_at desc, id);
create index ix_dossier_status on dossier (status, created_at desc, id);
create index ix_intervenant_kind on intervenant (kind, name, id);
create index ix_client_name on client (name, id);
create index ix_task_due on task (status, due_at, dossier_id);
create index ix_task_unheld on task (status, assignee, dossier_id);
create index ix_task_step on task (step_id, status, dossier_id, run_id);
create index ix_task_role on task (role_id, status, dossier_id);
create index ix_run_template on run (template_id, ended_at, dossier_id, id);
