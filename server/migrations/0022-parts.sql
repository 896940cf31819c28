-- A part of a bundle is a dossier of its own: its case, and the step of the case's map it stands for (docs/decisions/0010).
alter table dossier
  add column parent_id uuid references dossier,
  add column part_task uuid unique references task,
  add constraint dossier_part check ((parent_id is null) = (part_task is null));
create index dossier_parent on dossier (parent_id) where parent_id is not null;
