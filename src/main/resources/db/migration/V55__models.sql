-- What a version that was modelled in BPMN says and a template cannot, as JSON; null for what Jalon compiled itself.
alter table template_version add column misfits text;
