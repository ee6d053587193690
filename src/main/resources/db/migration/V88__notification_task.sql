-- A notification leads to the action that it is about, where it is about one.
alter table notification add column task_id varchar(64);
