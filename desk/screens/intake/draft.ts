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
  save: (visit: Visit, unit: string, decides: string | undefined) => Promise<string>;
  /** Something lies in a draft already: papers scanned, or another try. */
  begun: () => boolean;
} {
  const kept = useRef<Kept>(undefined);
  const save = async (visit: Visit, unit: string, decides: string | undefined): Promise<string> => {
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
    const dossierId = draft.dossierId ?? (await create(draft.createKey, visit, unit, decides));
    draft.dossierId = dossierId;
    await takePapers(draft, dossierId, Object.values(visit.taken));
    await client.updateDraft({
      dossierId,
      answers: visit.answers,
      received: asReceived(visit.counts),
      resultChannel: visit.resultChannel,
      returnAt: visit.returnAt,
    });
    return dossierId;
  };
  return { save, begun: () => kept.current?.dossierId !== undefined };
}

const create = async (idempotencyKey: string, ...visit: Parameters<typeof begunBy>): Promise<string> =>
  (await client.createDraft({ ...begunBy(...visit), channel: 'COUNTER' }, { idempotencyKey })).dossierId;

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
    await client.takePaper({ dossierId, ...takenAs(paper) }, { idempotencyKey: request.key });
    request.done = true;
  }
}

/** A dossier as it is begun with what the visit says; the papers, answers and copies follow. */
export const begunBy = (visit: Visit, unit: string, decides: string | undefined) => ({
  procedureCode: visit.procedureCode,
  intakeUnit: unit,
  ...(decides === undefined ? {} : { authority: decides }),
  applicant: applicantOf(visit.applicant),
  submitterRole: visit.submitterRole,
  ...(visit.submitterRole === 'SELF' ? {} : { submitterName: visit.submitterName.trim() }),
  ...(visit.case === '' ? {} : { case: visit.case }),
});

/** How a paper the offices hold is asked for. */
export const takenAs = ({ component, fromDossier, fromComponent }: EarlierPaper) => ({
  component,
  fromDossier,
  ...(fromComponent === null ? {} : { fromComponent }),
});
