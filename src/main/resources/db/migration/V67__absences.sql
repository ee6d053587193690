-- Who is away, and who stands in for them: nothing is rebound, so nothing has to be put back. The instants are the
-- ends of the days in the office's zone; the functions are separated by spaces, none meaning all of them.
create table absence (
  id varchar(36) primary key,
  account varchar(64) not null,
  substitute varchar(64) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  roles varchar(4000) not null,
  team varchar(64),
  declared_by varchar(64) not null,
  declared_at timestamp with time zone not null,
  ended_by varchar(64)
);
create index ix_absence_account on absence (account, ends_at);
create index ix_absence_substitute on absence (substitute, ends_at);
