-- Which version of its template a message was corrected with; null while it is as its own wrote it.
alter table message add column content_version int;
