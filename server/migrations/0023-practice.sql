-- What an officer finished last: who knows a procedure is given its steps (docs/decisions/0006).
create index task_practice on task (account_id, done_at desc) where status = 'DONE';

-- Steps that opened with nobody to do them: how long that lasted is measured for each unit and day.
create index dossier_event_ownerless on dossier_event (unit_key, at) where kind = 'TASK_OPENED' and data ? 'ownerless';
