-- The types of dossiers are few: they are read from one to the next in their index.
create index ix_dossier_type on dossier (type);
