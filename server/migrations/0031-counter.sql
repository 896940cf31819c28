-- A paper the offices hold already, used again instead of being asked for (NĐ 61/2018 Đ.20.5).
alter table dossier_file add column taken_from uuid references dossier;

-- Contacts of applicants with a counter. Each is an event already: read from there, it can neither be forgotten nor kept twice.
create view visit as
select e.dossier_id, e.seq, e.at, d.intake_unit as unit_key, e.actor_name,
  case e.kind
    when 'GUIDED' then 'GUIDANCE'
    when 'CONTACTED' then 'CHECK'
    when 'RESULT_DELIVERED' then 'COLLECT'
    when 'SUPPLIED' then 'LACK'
    when 'SUPPLEMENT_REQUESTED' then 'LACK'
    else 'INTAKE'
  end as kind
from dossier_event e
  join dossier d on d.id = e.dossier_id
  left join account a on a.id = e.actor_id
where d.parent_id is null and case e.kind
  when 'GUIDED' then true
  when 'ACCEPTED' then d.channel = 'COUNTER'
  when 'REFUSED' then d.channel = 'COUNTER'
  when 'SUPPLEMENT_REQUESTED' then d.channel = 'COUNTER' and e.to_state = 'SUPPLEMENT_BEFORE_INTAKE'
  when 'SUPPLIED' then a.kind = 'OFFICER'
  when 'CONTACTED' then e.data ->> 'cause' = 'COUNTER'
  when 'RESULT_DELIVERED' then e.data ->> 'cause' = 'COUNTER'
  else false
end;

-- What belongs to one matter of one person: the dossier, and the attempts at the same procedure before it that were not accepted.
create view attempt as
select d.id as dossier_id, o.id as attempt_id
from dossier d
  join dossier o on o.applicant_id_number = d.applicant_id_number and o.procedure_code = d.procedure_code
where o.id = d.id
  or (o.accepted_at is null and o.created_at <= coalesce(d.accepted_at, 'infinity') and not exists (
    select from dossier p
    where p.applicant_id_number = d.applicant_id_number and p.procedure_code = d.procedure_code and p.id <> d.id
      and p.accepted_at > o.created_at and p.accepted_at < coalesce(d.accepted_at, 'infinity')
  ));
grant select on visit, attempt to motcua_app;
