-- Jalon's own tables. Ids of engine objects are varchar(64); instants are kept in UTC.

create table client (
  id varchar(36) primary key,
  reference varchar(40) not null unique,
  name varchar(200) not null,
  kind varchar(20) not null,
  email varchar(200),
  address varchar(500),
  created_at timestamp with time zone not null
);

create table dossier (
  id varchar(36) primary key,
  reference varchar(40) not null unique,
  client_id varchar(36) not null references client (id),
  type varchar(60) not null,
  status varchar(30) not null,
  owner varchar(64),
  team varchar(64) not null,
  amount numeric(14, 2),
  balance numeric(14, 2),
  deadline date,
  created_at timestamp with time zone not null
);
create index ix_dossier_client on dossier (client_id);

create table repere (
  id varchar(60) primary key,
  label varchar(200) not null,
  kind varchar(20) not null
);

create table repere_value (
  dossier_id varchar(36) not null references dossier (id),
  repere_id varchar(60) not null references repere (id),
  content varchar(1000) not null,
  primary key (dossier_id, repere_id)
);

create table role (
  id varchar(60) primary key,
  label varchar(200) not null
);
insert into role (id, label) values ('gestionnaire', 'Gestionnaire');
insert into role (id, label) values ('responsable_contentieux', 'Responsable contentieux');
insert into role (id, label) values ('avocat', 'Avocat');
insert into role (id, label) values ('huissier', 'Huissier');

create table intervenant (
  id varchar(36) primary key,
  kind varchar(20) not null,
  name varchar(200) not null,
  email varchar(200),
  account varchar(64) unique,
  active boolean not null,
  created_at timestamp with time zone not null
);

create table role_holder (
  id varchar(36) primary key,
  role_id varchar(60) not null references role (id),
  intervenant_id varchar(36) not null references intervenant (id),
  client_id varchar(36) references client (id),
  dossier_id varchar(36) references dossier (id),
  check ((client_id is null and dossier_id is not null) or (client_id is not null and dossier_id is null))
);
create index ix_role_holder_client on role_holder (client_id, role_id);
create index ix_role_holder_dossier on role_holder (dossier_id, role_id);

create table template (
  id varchar(60) primary key,
  name varchar(200) not null,
  situation varchar(100) not null,
  draft text,
  draft_at timestamp with time zone,
  draft_by varchar(64)
);

create table template_version (
  template_id varchar(60) not null references template (id),
  number int not null,
  source text not null,
  definition_id varchar(64) not null unique,
  published_at timestamp with time zone not null,
  published_by varchar(64) not null,
  primary key (template_id, number)
);

-- A run's id is its process instance's. active_key is "template:dossier" while it runs and null after, so that a
-- template runs once at a time on a dossier, on every database.
create table run (
  id varchar(64) primary key,
  template_id varchar(60) not null,
  version int not null,
  dossier_id varchar(36) not null references dossier (id),
  active_key varchar(200) unique,
  launched_at timestamp with time zone not null,
  launched_by varchar(64) not null,
  ended_at timestamp with time zone,
  end_kind varchar(30),
  end_label varchar(200)
);
create index ix_run_dossier on run (dossier_id);

-- A task's id is its user task's.
create table task (
  id varchar(64) primary key,
  run_id varchar(64) not null references run (id),
  dossier_id varchar(36) not null references dossier (id),
  step_id varchar(60) not null,
  action_id varchar(60) not null,
  pass int not null,
  role_id varchar(60) not null,
  kind varchar(30) not null,
  title varchar(500) not null,
  description text not null,
  assignee varchar(64),
  status varchar(20) not null,
  result varchar(60),
  note text,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by varchar(64)
);
create index ix_task_run on task (run_id);
create index ix_task_dossier on task (dossier_id);
create index ix_task_assignee on task (assignee, status);

create table message (
  id varchar(36) primary key,
  run_id varchar(64) not null references run (id),
  template_id varchar(60) not null,
  version int not null,
  dossier_id varchar(36) not null references dossier (id),
  step_id varchar(60) not null,
  action_id varchar(60) not null,
  pass int not null,
  mail_key varchar(200) not null unique,
  content_id varchar(60) not null,
  role_id varchar(60) not null,
  recipient_name varchar(200) not null,
  recipient_address varchar(200) not null,
  subject varchar(998) not null,
  body text not null,
  status varchar(20) not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failure varchar(1000)
);
create index ix_message_dossier on message (dossier_id);
create index ix_message_action on message (run_id, action_id, pass);

-- eml is the mail as it left, or as it would have left had there been a mail server.
create table outbox (
  id bigint generated always as identity primary key,
  mail_key varchar(200) not null unique,
  recipient_name varchar(200) not null,
  recipient_address varchar(200) not null,
  subject varchar(998) not null,
  body text not null,
  status varchar(20) not null,
  attempts int not null,
  next_at timestamp with time zone not null,
  claimed_by varchar(36),
  leased_until timestamp with time zone,
  sent_at timestamp with time zone,
  eml text,
  failure varchar(1000)
);
create index ix_outbox_due on outbox (status, next_at);

-- Append-only: the program has no statement that changes or removes a line.
create table journal_entry (
  id bigint generated always as identity primary key,
  at timestamp with time zone not null,
  author_kind varchar(20) not null,
  author_id varchar(64) not null,
  kind varchar(60) not null,
  dossier_id varchar(36) not null,
  run_id varchar(64),
  template_id varchar(60),
  version int,
  step_id varchar(60),
  action_id varchar(60),
  pass int,
  details text not null
);
create index ix_journal_dossier on journal_entry (dossier_id, id);

-- Every completion looks its sub-tasks up; the engine has no index for it.
create index ix_act_ru_task_parent on act_ru_task (parent_task_id_);
