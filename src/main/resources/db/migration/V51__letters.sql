-- A letter of a run that is paused is not printed (docs/messages.md).
alter table message add column suspended boolean default false not null;
