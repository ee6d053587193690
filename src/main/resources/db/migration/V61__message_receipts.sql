-- When a message was received, as its acknowledgement says (docs/messages.md).
alter table message add column received_on date;
