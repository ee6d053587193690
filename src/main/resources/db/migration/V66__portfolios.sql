-- What somebody holds, given to somebody else as a whole, at once or from a day on. The functions are separated by
-- spaces; none means all of them.
create table portfolio_transfer (
  id varchar(36) primary key,
  from_id varchar(36) not null references intervenant (id),
  to_id varchar(36) not null references intervenant (id),
  roles varchar(4000) not null,
  due_on date not null,
  asked_by varchar(64) not null,
  asked_at timestamp with time zone not null,
  status varchar(20) not null,
  ended_at timestamp with time zone
);
create index ix_portfolio_transfer_status on portfolio_transfer (status, due_on);

-- What came of each binding, written with the change itself.
create table portfolio_transfer_line (
  transfer_id varchar(36) not null references portfolio_transfer (id),
  binding_id varchar(36) not null,
  scope_kind varchar(20) not null,
  scope_id varchar(64) not null,
  role_id varchar(60) not null,
  result varchar(20) not null,
  spared int not null,
  reason varchar(1000),
  primary key (transfer_id, binding_id)
);
