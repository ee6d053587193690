-- What the form of an open task shows, as JSON; null once it is over, and for tasks opened before,
-- whose forms are fed by variables of the engine.
alter table task add column sheet text;
