-- With which facts a message to validate was written, so that it is seen when they have changed since.
create table message_fact (
  message_id varchar(36) not null references message (id) on delete cascade,
  path varchar(200) not null,
  said text not null,
  primary key (message_id, path)
);
