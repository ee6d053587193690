-- Who has the draft of a template open in the editor, in which tab and at which place, as long as the tab says so.
create table draft_editor (
  template_id varchar(60) not null,
  tab varchar(36) not null,
  account varchar(64) not null,
  place varchar(60) not null,
  seen_at timestamp with time zone not null,
  primary key (template_id, tab)
);
