-- A role can be bound on one run as well. The check that V2 gave no name has another one on each
-- database, so the table is made anew.
create table role_holder_before as select id, role_id, intervenant_id, client_id, dossier_id from role_holder;
drop table role_holder;
create table role_holder (
  id varchar(36) primary key,
  role_id varchar(60) not null references role (id),
  intervenant_id varchar(36) not null references intervenant (id),
  client_id varchar(36) references client (id),
  dossier_id varchar(36) references dossier (id),
  run_id varchar(64) references run (id),
  constraint ck_role_holder_scope check (
    (case when client_id is null then 0 else 1 end)
    + (case when dossier_id is null then 0 else 1 end)
    + (case when run_id is null then 0 else 1 end) = 1)
);
insert into role_holder (id, role_id, intervenant_id, client_id, dossier_id)
  select id, role_id, intervenant_id, client_id, dossier_id from role_holder_before;
drop table role_holder_before;
create index ix_role_holder_client on role_holder (client_id, role_id);
create index ix_role_holder_dossier on role_holder (dossier_id, role_id);
create index ix_role_holder_run on role_holder (run_id, role_id);
create index ix_role_holder_intervenant on role_holder (intervenant_id);

-- Whom the role had resolved to: a task with another assignee was given to them by hand.
alter table task add column resolved_to varchar(64);
update task set resolved_to = assignee;
