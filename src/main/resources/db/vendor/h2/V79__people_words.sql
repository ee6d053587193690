-- The words by which intervenants are found, as those of dossiers and clients (V64), and their order in lists.
create table intervenant_word (
  intervenant_id varchar(36) not null references intervenant (id) on delete cascade,
  word varchar(60) not null,
  primary key (intervenant_id, word)
);
create index ix_intervenant_word on intervenant_word (word, intervenant_id);
create index ix_intervenant_name on intervenant (name, id);
