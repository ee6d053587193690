-- Who was erased (RGPD), when, by whom and why; it holds nothing of the person.
create table erasure (
  subject_id varchar(36) primary key,
  kind varchar(20) not null,
  erased_at timestamp with time zone not null,
  erased_by varchar(64) not null,
  reason varchar(4000) not null
);
