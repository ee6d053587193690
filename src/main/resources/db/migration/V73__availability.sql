-- Where a template may be launched (F-4, F-57). A retired one nowhere; one with teams on the dossiers of these teams; the
-- versions from pilot_from on, on the dossiers and teams of the pilot only, while the others go on with the one before.
alter table template add column retired_at timestamp with time zone;
alter table template add column retired_by varchar(64);
alter table template add column pilot_from int;

create table template_team (
  template_id varchar(60) not null references template (id),
  team varchar(64) not null,
  primary key (template_id, team)
);

create table pilot_team (
  template_id varchar(60) not null references template (id),
  team varchar(64) not null,
  primary key (template_id, team)
);

create table pilot_dossier (
  template_id varchar(60) not null references template (id),
  dossier_id varchar(36) not null references dossier (id) on delete cascade,
  primary key (template_id, dossier_id)
);
create index ix_pilot_dossier on pilot_dossier (dossier_id);

-- What was changed of it, by whom; version, teams and dossiers as they were said.
create table template_event (
  id bigint generated always as identity primary key,
  template_id varchar(60) not null references template (id),
  kind varchar(30) not null,
  at timestamp with time zone not null,
  author varchar(64) not null,
  version int,
  dossiers int,
  teams varchar(4000)
);
create index ix_template_event on template_event (template_id, id);
