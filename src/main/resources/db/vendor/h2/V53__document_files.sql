-- The file of a document that is one; the type of its bytes has another name in each database.
create table document_file (
  document_id varchar(36) primary key references document (id),
  name varchar(200) not null,
  type varchar(100) not null,
  size int not null,
  sha256 varchar(64) not null,
  content blob not null
);
