-- Drafts begun at a counter and left: looked for once an hour, thrown away after seven days.
create index dossier_draft on dossier (updated_at) where state = 'DRAFT';
