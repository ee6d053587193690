-- The outbox holds what leaves the house, of any kind; what a kind needs besides stands in a table of its own, by the
-- row's id. topic is the template: all that a template sends can be held. suspended waits with its run. addressee is
-- whom a minimum gap spares, null for none. handed_over is the text that left, or that would have left had there been
-- a way out.
alter table outbox rename column mail_key to item_key;
alter table outbox rename column eml to handed_over;
alter table outbox add column kind varchar(20) default 'MAIL' not null;
alter table outbox add column topic varchar(60);
alter table outbox add column addressee varchar(200);
alter table outbox add column suspended boolean default false not null;
alter table outbox add column first_tried_at timestamp with time zone;
update outbox set topic = (select m.template_id from message m where m.mail_key = outbox.item_key);
update outbox set addressee = lower(recipient_address);

create table outbox_mail (
  item_id bigint primary key references outbox (id),
  recipient_name varchar(200) not null,
  recipient_address varchar(200) not null,
  reply_name varchar(200),
  reply_address varchar(200),
  subject varchar(998) not null,
  body text not null
);
insert into outbox_mail (item_id, recipient_name, recipient_address, subject, body)
  select id, recipient_name, recipient_address, subject, body from outbox;
alter table outbox drop column recipient_name;
alter table outbox drop column recipient_address;
alter table outbox drop column subject;
alter table outbox drop column body;

-- What is held, now or once: active_topic is the topic while it is held and null after, so that it is held once.
create table outbox_hold (
  id varchar(36) primary key,
  topic varchar(60) not null,
  active_topic varchar(60) unique,
  held_at timestamp with time zone not null,
  held_by varchar(64) not null,
  reason varchar(4000) not null,
  released_at timestamp with time zone,
  released_by varchar(64)
);
create index ix_outbox_hold_topic on outbox_hold (topic, held_at);

-- When something last went to a person, and what.
create table outbox_addressee (
  address varchar(200) primary key,
  last_key varchar(200) not null,
  last_at timestamp with time zone not null
);

-- recipient_id is the intervenant. supervisor is the role that is told when a message cannot leave. cause is the
-- condition that must still hold when it leaves; keep says that it leaves even when its cause is gone. resend_of is
-- the message that a person has sent again.
alter table message add column recipient_id varchar(36);
alter table message add column supervisor varchar(60) default '' not null;
alter table message add column cause text;
alter table message add column keep boolean default false not null;
alter table message add column resend_of varchar(36) references message (id);
create index ix_message_created on message (created_at, id);
create index ix_message_status on message (status, created_at);
