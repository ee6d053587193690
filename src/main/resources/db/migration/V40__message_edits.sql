-- What the template had written, beside what a person has made of it before it left.
alter table message add column original_subject varchar(998);
alter table message add column original_body text;
alter table message add column edited_by varchar(64);
alter table message add column edited_at timestamp with time zone;
