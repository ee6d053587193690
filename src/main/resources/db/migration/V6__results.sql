-- The values that a repère of kind result may have, in the order in which people choose (F-36).
create table repere_result (
  repere_id varchar(60) not null references repere (id),
  position int not null,
  content varchar(200) not null,
  primary key (repere_id, position),
  constraint uq_repere_result unique (repere_id, content)
);
-- Until now any line was a result: what dossiers hold becomes the list.
insert into repere_result (repere_id, position, content)
  select repere_id, row_number() over (partition by repere_id order by content), content
  from (select distinct v.repere_id, v.content from repere_value v
    join repere r on r.id = v.repere_id where r.kind = 'RESULT') known;
-- What a template is: a sequence is chosen by a person, nothing else starts it (F-60, F-62).
alter table template add column kind varchar(20) default 'SEQUENCE' not null;
