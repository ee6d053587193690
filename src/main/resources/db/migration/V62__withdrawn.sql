-- Why what is being handed over must not be tried again, e.g. run_interrupted: its cause ended meanwhile.
alter table outbox add column withdrawn varchar(40);
