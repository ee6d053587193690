-- What a person has set for themselves, e.g. whether single letters are commands.
create table person_setting (
  account varchar(64) not null,
  name varchar(40) not null,
  said varchar(200) not null,
  primary key (account, name)
);
