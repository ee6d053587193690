-- The day until whose end a person has made an action due, whatever its template says (F-75).
alter table task add column postponed_to date;
