-- At whose counter a result is handed over: where it was handed in, or that of the authority.
alter table dossier add column return_at text not null default 'INTAKE' check (return_at in ('INTAKE', 'AUTHORITY'));
-- Results whose paper still has to leave the authority.
create index dossier_ready on dossier (authority) where state in ('RESULT_READY', 'REFUSED_AFTER_APPRAISAL');
create index handover_results on handover (to_unit) where kind = 'RESULT';
