-- Dossiers that only some may see; that a row is here is what makes a dossier restricted. Who sees them besides the
-- owner, the holders and the administrators: persons by account, teams by group.
create table dossier_restriction (
  dossier_id varchar(36) primary key references dossier (id) on delete cascade,
  reason varchar(500) not null,
  restricted_by varchar(64) not null,
  restricted_at timestamp with time zone not null
);

create table dossier_access (
  dossier_id varchar(36) not null references dossier_restriction (dossier_id) on delete cascade,
  kind varchar(10) not null,
  name varchar(64) not null,
  added_by varchar(64) not null,
  added_at timestamp with time zone not null,
  primary key (dossier_id, kind, name)
);
