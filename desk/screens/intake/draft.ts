import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { useRef } from 'react';
import { client } from '../../client.ts';
import { asReceived } from './counts.ts';
import { applicantOf, type Visit } from './visit.ts';

interface Kept {
  /** What cannot be changed in a draft once it is made. */
  basis: string;
  createKey: string;
  dossierId: string | undefined;
}

/**
 * The draft behind a visit. It is made once, however often the officer tries: a later try only brings it up to date.
 * Another procedure or case makes another draft.
 */
export function useVisitDraft(): {
  /** @param decides the unit found from the place of the matter, where the procedure asks for one */
  save: (visit: Visit, unit: string, decides: string | undefined) => Promise<DossierReceipt>;
  forget: () => void;
} {
  const kept = useRef<Kept>(undefined);
  const save = async (visit: Visit, unit: string, decides: string | undefined): Promise<DossierReceipt> => {
    const basis = JSON.stringify([
      visit.procedureCode,
      visit.case,
      unit,
      visit.submitterRole,
      visit.submitterName,
      applicantOf(visit.applicant),
    ]);
    if (kept.current?.basis !== basis)
      kept.current = { basis, createKey: crypto.randomUUID(), dossierId: undefined };
    const draft = kept.current;
    draft.dossierId ??= (await create(visit, unit, decides, draft.createKey)).dossierId;
    return client.updateDraft({
      dossierId: draft.dossierId,
      answers: visit.answers,
      received: asReceived(visit.counts),
      resultChannel: visit.resultChannel,
    });
  };
  return { save, forget: () => (kept.current = undefined) };
}

const create = (
  visit: Visit,
  unit: string,
  decides: string | undefined,
  idempotencyKey: string,
): Promise<DossierReceipt> =>
  client.createDraft(
    {
      procedureCode: visit.procedureCode,
      intakeUnit: unit,
      ...(decides === undefined ? {} : { authority: decides }),
      channel: 'COUNTER',
      applicant: applicantOf(visit.applicant),
      submitterRole: visit.submitterRole,
      ...(visit.submitterRole === 'SELF' ? {} : { submitterName: visit.submitterName.trim() }),
      ...(visit.case === '' ? {} : { case: visit.case }),
    },
    { idempotencyKey },
  );
