-- Whether a message that could not leave has been sent again since, which nobody has to look after any more.
create index ix_message_resend_of on message (resend_of);
