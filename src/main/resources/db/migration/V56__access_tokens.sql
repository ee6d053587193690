-- Personal access tokens: of the secret only its SHA-256 is kept, which is enough for 256 random bits.
create table access_token (
  id varchar(36) primary key,
  account varchar(64) not null,
  name varchar(100) not null,
  secret_sha256 varchar(64) not null unique,
  scopes varchar(100) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create index ix_access_token_account on access_token (account);
