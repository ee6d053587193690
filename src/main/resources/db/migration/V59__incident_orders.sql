-- What Cockpit has still to show, written in the transaction of its cause: type is null when the
-- cause is settled. A row is gone as soon as it was carried out; nothing is referenced, for its
-- writer must not wait for the run.
create table incident_order (
  id bigint generated always as identity primary key,
  incident_key varchar(80) not null,
  type varchar(40),
  run_id varchar(64) not null,
  action_id varchar(60),
  dossier_id varchar(36) not null
);
