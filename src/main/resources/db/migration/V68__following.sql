-- Who wants to be told what happens on which dossier, and up to which line of its history they were: a line of a
-- dossier never gets a lower number than one that is there already.
create table following (
  account varchar(64) not null,
  dossier_id varchar(36) not null references dossier (id) on delete cascade,
  since timestamp with time zone not null,
  told_up_to bigint not null,
  primary key (account, dossier_id)
);
create index ix_following_dossier on following (dossier_id);

-- Which delays they were told of, once for each due date.
create table following_late (
  account varchar(64) not null,
  task_id varchar(64) not null references task (id) on delete cascade,
  due_at timestamp with time zone not null,
  primary key (account, task_id, due_at)
);

-- Who wants a summary by e-mail, how often, in which language, and when the next one is due.
create table digest (
  account varchar(64) primary key,
  rhythm varchar(20) not null,
  language varchar(10) not null,
  since timestamp with time zone not null,
  next_at timestamp with time zone not null
);
create index ix_digest_next on digest (next_at);
