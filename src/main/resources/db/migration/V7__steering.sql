-- Steering a run: its pauses, what reached it meanwhile, and the answers of commands that carried a key.

-- The pause under way has no resumed_at. with_run is the run whose pause took this one along.
create table run_pause (
  run_id varchar(64) not null references run (id),
  number int not null,
  paused_at timestamp with time zone not null,
  paused_by varchar(64) not null,
  reason varchar(4000),
  with_run varchar(64),
  resumed_at timestamp with time zone,
  resumed_by varchar(64),
  primary key (run_id, number)
);

-- What a paused run waits for and will be told, in this order, when it is resumed. action_id and result are those of
-- a launched sequence that has ended meanwhile.
create table stored_event (
  id bigint generated always as identity primary key,
  run_id varchar(64) not null references run (id),
  event varchar(60) not null,
  action_id varchar(60),
  result varchar(60),
  received_at timestamp with time zone not null
);
create index ix_stored_event_run on stored_event (run_id, id);

-- The first answer of each command that was sent with a key (header Idempotency-Key). request is the SHA-256 of the
-- address and the body; status is 0 while the command is under way.
create table command_answer (
  account varchar(64) not null,
  command_key varchar(200) not null,
  request varchar(64) not null,
  status int not null,
  location varchar(500),
  body text,
  created_at timestamp with time zone not null,
  primary key (account, command_key)
);
