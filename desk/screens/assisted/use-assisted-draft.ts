import { useRef, useState } from 'react';
import { client, noteEndOfSession } from '../../client.ts';
import { tellFailure } from '../../notices.ts';
import { applicantOf, type Visit } from '../intake/visit.ts';

export interface Place {
  /** Where one helps. */
  unit: string;
  intakeUnit: string;
  /** The unit found from the place of the matter, where the procedure asks for one. */
  authority: string | undefined;
}

interface Kept {
  basis: string;
  key: string;
  dossierId: string | undefined;
}

/**
 * The draft behind an assisted filing: made once, brought up to date after; another person or procedure makes another one. One
 * begun before keeps both.
 */
export function useAssistedDraft(begun: string | undefined): {
  busy: boolean;
  /** The id of the draft; undefined where it failed, which is told. */
  save: (visit: Visit, place: Place) => Promise<string | undefined>;
} {
  const kept = useRef<Kept>(undefined);
  const [busy, setBusy] = useState(false);
  const make = async (visit: Visit, { unit, intakeUnit, authority }: Place): Promise<string> => {
    const { idNumber, fullName } = visit.applicant;
    const basis = JSON.stringify([idNumber, fullName, visit.procedureCode, visit.case, intakeUnit]);
    if (kept.current?.basis !== basis) kept.current = { basis, key: crypto.randomUUID(), dossierId: begun };
    const draft = kept.current;
    const applicant = applicantOf(visit.applicant);
    draft.dossierId ??= (
      await client.beginAssisted(
        {
          unit,
          procedureCode: visit.procedureCode,
          intakeUnit,
          applicant,
          ...(authority === undefined ? {} : { authority }),
          ...(visit.case === '' ? {} : { case: visit.case }),
        },
        { idempotencyKey: draft.key },
      )
    ).dossierId;
    await client.updateDraft({
      dossierId: draft.dossierId,
      applicant,
      answers: visit.answers,
      resultChannel: visit.resultChannel,
      returnAt: visit.returnAt,
    });
    return draft.dossierId;
  };
  const save = async (visit: Visit, place: Place): Promise<string | undefined> => {
    setBusy(true);
    try {
      return await make(visit, place);
    } catch (error) {
      if (!noteEndOfSession(error)) tellFailure(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
