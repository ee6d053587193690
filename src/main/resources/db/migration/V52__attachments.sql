-- Where letters to a contact go.
alter table intervenant add column address varchar(500);
-- The repère that gets the date of a message's receipt, and the documents that go along with it, as JSON.
alter table message add column receipt varchar(60);
alter table message add column attachments text;
alter table outbox_mail add column attachments text;
