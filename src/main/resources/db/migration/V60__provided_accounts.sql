-- Whom an OpenID Connect provider calls by which subject (docs/sign-in.md).
create table provided_account (
  issuer varchar(500) not null,
  subject varchar(255) not null,
  account varchar(64) not null,
  linked_at timestamp with time zone not null,
  constraint provided_account_pk primary key (issuer, subject),
  constraint provided_account_once unique (account)
);
