-- The history can be trusted: each line of a dossier has a number, says where it came from, and carries the hash of the
-- line before (docs/history.md). The next migration numbers and chains the lines that were there before.
alter table journal_entry add column line bigint;
alter table journal_entry add column channel varchar(20) default 'UNKNOWN' not null;
-- The client's IP address, kept for a time only and not part of the chain.
alter table journal_entry add column address varchar(45);
-- Made once for each line and forgotten when a value of it is erased; seals then keeps what the chain still needs.
alter table journal_entry add column salt varchar(32);
alter table journal_entry add column seals text;
alter table journal_entry add column previous varchar(64);
alter table journal_entry add column hash varchar(64);

-- The number and the hash of the last line of each dossier; its lock puts concurrent transactions in line.
create table journal_head (
  dossier_id varchar(36) primary key,
  line bigint not null,
  hash varchar(64) not null
);

create unique index ux_journal_line on journal_entry (dossier_id, line);
drop index ix_journal_dossier;
