-- What the check of a print file found, and what it showed. Files from before were not checked.
alter table print_files add column findings jsonb not null default '[]', add column proof_url text;
create index print_files_proof_url on print_files (proof_url);
