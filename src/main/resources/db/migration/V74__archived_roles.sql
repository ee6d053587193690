-- Functions that are not offered any more (F-29); what names them goes on.
alter table role add column archived_at timestamp with time zone;
alter table role add column archived_by varchar(64);
