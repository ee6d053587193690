-- Calls of other programs (F-220). Secrets stand in url and headers by name only; answer is the beginning of what
-- was answered, answer_values what the template asked of it.
create table http_call (
  id bigint generated always as identity primary key,
  dossier_id varchar(36) not null references dossier (id),
  run_id varchar(64) not null references run (id),
  template_id varchar(60) not null,
  version int not null,
  step_id varchar(60) not null,
  action_id varchar(60) not null,
  pass int not null,
  role_id varchar(60) not null,
  method varchar(10) not null,
  url text not null,
  headers text not null,
  content_type varchar(100) not null,
  body text not null,
  timeout int not null,
  retries int not null,
  fields text not null,
  status varchar(20) not null,
  attempts int not null,
  next_at timestamp with time zone not null,
  claimed_by varchar(36),
  leased_until timestamp with time zone,
  result varchar(20),
  code int,
  answer text,
  answer_values text,
  failure varchar(60),
  decided_at timestamp with time zone,
  created_at timestamp with time zone not null
);
create index ix_http_call_due on http_call (status, next_at);
create index ix_http_call_dossier on http_call (dossier_id);
create index ix_http_call_action on http_call (run_id, action_id, pass);
