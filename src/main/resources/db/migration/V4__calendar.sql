-- Days on which the office is closed (first_day to last_day), or a named period of each year (MM-DD to MM-DD) that
-- dates may have to stay out of.
create table office_closing (
  id varchar(60) primary key,
  label varchar(200) not null,
  first_day date,
  last_day date,
  yearly_from varchar(5),
  yearly_to varchar(5),
  check ((first_day is not null and last_day is not null and yearly_from is null and yearly_to is null)
    or (first_day is null and last_day is null and yearly_from is not null and yearly_to is not null))
);
-- No eviction from 1 November to 31 March (Code des procédures civiles d'exécution, L412-6).
insert into office_closing (id, label, yearly_from, yearly_to)
  values ('treve_hivernale', 'Trêve hivernale', '11-01', '03-31');

-- How the date of a timer or a task was counted, as it was last computed; element_id is the timer's or the user
-- task's. counted_at is null when the anchor is not set; skipped says that the date had passed before it could serve.
create table counted (
  run_id varchar(64) not null,
  element_id varchar(100) not null,
  name varchar(255) not null,
  counted_at timestamp with time zone,
  skipped boolean not null,
  explanation text not null,
  primary key (run_id, element_id)
);
