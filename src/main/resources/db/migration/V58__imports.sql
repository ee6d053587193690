-- Files of lines that somebody hands in: what each line would do, what it did, and whether that was taken back.
-- Lists of cells are joined by U+001F, so that a name or an address stands there as it was written.
create table import_file (
  id varchar(36) primary key,
  kind varchar(20) not null,
  name varchar(200) not null,
  account varchar(64) not null,
  state varchar(20) not null,
  charset varchar(20) not null,
  delimiter varchar(10) not null,
  headings text not null,
  mapping text not null,
  default_values text not null,
  created_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  undone_at timestamp with time zone
);
create index ix_import_file_account on import_file (account, created_at);

-- subject is what a line speaks of: two lines of a file may not speak of the same. target is the client, dossier,
-- contact or payment that it met or made; before_values and after_values are what it changed there, as JSON.
create table import_line (
  import_id varchar(36) not null references import_file (id),
  number int not null,
  cells text not null,
  subject varchar(500),
  result varchar(20) not null,
  applied boolean not null,
  reason varchar(60),
  reason_column varchar(200),
  reason_values text,
  target varchar(36),
  dossier_id varchar(36),
  before_values text,
  after_values text,
  undo varchar(20),
  primary key (import_id, number)
);
create index ix_import_line_subject on import_line (import_id, subject);
create index ix_import_line_target on import_line (target);
create index ix_import_line_dossier on import_line (dossier_id);

-- What was paid on a dossier; it lowers no balance by itself.
create table payment (
  id varchar(36) primary key,
  dossier_id varchar(36) not null references dossier (id),
  reference varchar(100) not null,
  paid_on date not null,
  amount numeric(14, 2) not null,
  currency varchar(3) not null,
  import_id varchar(36) references import_file (id),
  recorded_at timestamp with time zone not null,
  constraint ux_payment unique (dossier_id, reference)
);

-- Somebody who has been written to is not taken back.
create index ix_message_recipient on message (recipient_id);
