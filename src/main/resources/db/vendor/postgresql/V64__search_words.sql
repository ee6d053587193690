-- The words by which dossiers and clients are found, without accents, in small letters (decision 0036). A word's
-- beginning is a range of this column, which the order of bytes makes an index answer.
create table dossier_word (
  dossier_id varchar(36) not null references dossier (id) on delete cascade,
  word varchar(60) collate "C" not null,
  primary key (dossier_id, word)
);
create index ix_dossier_word on dossier_word (word, dossier_id);

create table client_word (
  client_id varchar(36) not null references client (id) on delete cascade,
  word varchar(60) collate "C" not null,
  primary key (client_id, word)
);
create index ix_client_word on client_word (word, client_id);

-- Open tasks in the order of their list, everybody's and those of one account.
create index ix_task_urgent on task
  ((coalesce(due_at, timestamp with time zone '2999-12-31 00:00:00+00')), id) where status = 'OPEN';
create index ix_task_own on task
  (assignee, (coalesce(due_at, timestamp with time zone '2999-12-31 00:00:00+00')), id) where status = 'OPEN';
