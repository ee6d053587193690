-- What actions leave behind: notifications, documents, appointments, letters, and links between runs.

create table notification (
  id varchar(36) primary key,
  account varchar(64) not null,
  dossier_id varchar(36) not null references dossier (id),
  content varchar(2000) not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone
);
create index ix_notification_account on notification (account, created_at);
create index ix_notification_dossier on notification (dossier_id);

-- The place in a run is empty for what was filed outside of one.
create table document (
  id varchar(36) primary key,
  dossier_id varchar(36) not null references dossier (id),
  run_id varchar(64) references run (id),
  template_id varchar(60),
  version int,
  step_id varchar(60),
  action_id varchar(60),
  pass int,
  name varchar(200) not null,
  body text not null,
  created_at timestamp with time zone not null,
  created_by varchar(64) not null
);
create index ix_document_dossier on document (dossier_id);
create index ix_document_run on document (run_id);

-- starts_at is null while the repère that the appointment is counted from is not set.
create table appointment (
  id varchar(36) primary key,
  dossier_id varchar(36) not null references dossier (id),
  run_id varchar(64) references run (id),
  template_id varchar(60),
  version int,
  step_id varchar(60),
  action_id varchar(60),
  pass int,
  title varchar(500) not null,
  starts_at timestamp with time zone,
  minutes int not null,
  rule varchar(200) not null,
  depends varchar(60),
  created_at timestamp with time zone not null
);
create index ix_appointment_dossier on appointment (dossier_id);
create index ix_appointment_run on appointment (run_id);

alter table message add column channel varchar(10) default 'EMAIL' not null;

-- Which action of which run launched a run, and which run took over from one that was switched.
alter table run add column parent_run_id varchar(64);
alter table run add column parent_action varchar(60);
alter table run add column switched_to varchar(64);
create index ix_run_parent on run (parent_run_id);
