import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { EarlierPaper } from '@motcua/contract/counter';
import { useRef } from 'react';
import { client } from '../../client.ts';
import { asReceived } from './counts.ts';
import { applicantOf, type Visit } from './visit.ts';

interface Kept {
  /** What cannot be changed in a draft once it is made. */
  basis: string;
  createKey: string;
  dossierId: string | undefined;
  /** Papers taken over, each with the key of its request; true once it is done. */
  papers: Map<EarlierPaper, { key: string; done: boolean }>;
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
      visit.taken,
    ]);
    if (kept.current?.basis !== basis)
      kept.current = { basis, createKey: crypto.randomUUID(), dossierId: undefined, papers: new Map() };
    const draft = kept.current;
    draft.dossierId ??= (await create(visit, unit, decides, draft.createKey)).dossierId;
    await takePapers(draft, draft.dossierId, Object.values(visit.taken));
    return client.updateDraft({
      dossierId: draft.dossierId,
      answers: visit.answers,
      received: asReceived(visit.counts),
      resultChannel: visit.resultChannel,
      returnAt: visit.returnAt,
    });
  };
  return { save, forget: () => (kept.current = undefined) };
}

/** Each once, however often it is tried. */
async function takePapers(
  { papers }: Pick<Kept, 'papers'>,
  dossierId: string,
  taken: readonly EarlierPaper[],
): Promise<void> {
  for (const paper of taken) {
    const request = papers.get(paper) ?? { key: crypto.randomUUID(), done: false };
    papers.set(paper, request);
    if (request.done) continue;
    const { component, fromDossier, fromComponent } = paper;
    await client.takePaper(
      { dossierId, component, fromDossier, ...(fromComponent === null ? {} : { fromComponent }) },
      { idempotencyKey: request.key },
    );
    request.done = true;
  }
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
