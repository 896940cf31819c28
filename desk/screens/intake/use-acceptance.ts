import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import { useRef, useState } from 'react';
import { useAct, wasRefused } from '../../act.ts';
import { noteEndOfSession } from '../../client.ts';
import { words } from '../../lang.ts';
import { tell, tellFailure } from '../../notices.ts';
import { factsTyped } from '../../parts/fee-fields.tsx';
import { asReceived } from './counts.ts';
import { begunBy, takenAs, useVisitDraft } from './draft.ts';
import type { Visit } from './visit.ts';

/** Where it is received, and who decides where the place of the matter says so. */
type Place = [unit: string, decides: string | undefined];

interface Acceptance {
  busy: boolean;
  /** The draft on the server, made or brought up to date; failures are told, nothing typed is lost. */
  save: (visit: Visit, ...place: Place) => Promise<string>;
  /** Pages lie in a draft already: it is the draft that is accepted. */
  begun: () => boolean;
  acceptDraft: (dossierId: string, visit: Visit, receipt: boolean) => void;
  /** Everything in one act. */
  acceptAtOnce: (visit: Visit, receipt: boolean, ...place: Place) => void;
}

/** The visit as it is written down. */
export function useAcceptance(onAccepted: (receipt: DossierReceipt) => void): Acceptance {
  const draft = useVisitDraft();
  const [saving, setSaving] = useState(false);
  const inDraft = useAct('acceptDossier', onAccepted);
  const changed = useRef(false);
  const atOnce = useAct('acceptVisit', (receipt) => {
    if (changed.current) tell(words().intake.asFirstSent, words().intake.laterNotWritten);
    onAccepted(receipt);
  });
  // a request whose answer was lost may have been carried out: it is asked again as it was, never a second one beside it
  const unanswered = useRef<Input<'acceptVisit'>>(undefined);
  const save = (visit: Visit, ...place: Place): Promise<string> => {
    setSaving(true);
    return draft
      .save(visit, ...place)
      .catch((error: unknown) => {
        if (!noteEndOfSession(error)) tellFailure(error);
        throw error;
      })
      .finally(() => setSaving(false));
  };
  const acceptAtOnce = (visit: Visit, receipt: boolean, ...place: Place): void => {
    const asked = visitAsked(visit, receipt, place);
    const input = unanswered.current ?? asked;
    changed.current = JSON.stringify(input) !== JSON.stringify(asked);
    atOnce.mutate(input, {
      onError: (error) => (unanswered.current = wasRefused(error) ? undefined : input),
    });
  };
  return {
    busy: saving || inDraft.isPending || atOnce.isPending,
    save,
    begun: draft.begun,
    acceptDraft: (dossierId, visit, receipt) =>
      inDraft.mutate({
        dossierId,
        received: asReceived(visit.counts),
        receipt,
        sent: visit.slip === 'SEND',
        feeFacts: factsTyped(visit.feeFacts),
      }),
    acceptAtOnce,
  };
}

const visitAsked = (visit: Visit, receipt: boolean, place: Place): Input<'acceptVisit'> => ({
  ...begunBy(visit, ...place),
  answers: visit.answers,
  received: asReceived(visit.counts),
  papers: Object.values(visit.taken).map(takenAs),
  resultChannel: visit.resultChannel,
  returnAt: visit.returnAt,
  receipt,
  sent: visit.slip === 'SEND',
  feeFacts: factsTyped(visit.feeFacts),
});
