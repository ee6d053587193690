-- How often repères, functions, colleagues, absences and holds have been changed: programs keep them in memory as long
-- as this number stays.
create table office_stamp (
  stamp bigint not null
);
insert into office_stamp (stamp) values (1);
