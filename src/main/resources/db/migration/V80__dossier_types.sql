-- The types that dossiers have, from one to the next, for those who change one.
create index ix_dossier_type on dossier (type);
