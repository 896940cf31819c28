import { ID_CARD_BEGINS, readIdCardScan, type IdCardScan, type PersonProblem } from '@motcua/rules/person';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { noteEndOfSession } from '../../client.ts';
import { words } from '../../lang.ts';
import { tell, tellFailure } from '../../notices.ts';
import { useCardScan } from '../../scan-hook.ts';
import { completed, ofCard } from './card.ts';
import { useSource } from './source.ts';
import { NEW_VISIT, numberProblem, typedOf, type TypedApplicant } from './visit.ts';

type Met = 'known' | 'unknown' | 'scanned';

interface Person {
  met: Met | undefined;
  /** What the scanner left unread, or put together. */
  card: IdCardScan | undefined;
  problem: PersonProblem | undefined;
  pending: boolean;
  /** Looks for whoever the number in the field belongs to. */
  find: () => void;
  /** The number is being typed anew. */
  forget: () => void;
}

/** Who stands at the counter: by a number typed, or by the card a scanner types, wherever the officer's hands are. */
export function usePerson(
  applicant: TypedApplicant,
  onChange: (applicant: TypedApplicant) => void,
  onFound: () => void,
): Person {
  const { ask, mode } = useSource();
  const [met, setMet] = useState<Met>();
  const [card, setCard] = useState<IdCardScan>();
  const [problem, setProblem] = useState<PersonProblem>();
  const find = useMutation({
    mutationFn: ({ idNumber }: { idNumber: string; shown: TypedApplicant | undefined }) =>
      ask.findApplicant({ idNumber }),
    networkMode: mode,
    onSuccess: ({ applicant: found }, { shown }) => {
      setMet(found === null ? (shown === undefined ? 'unknown' : 'scanned') : 'known');
      if (found !== null) onChange(shown === undefined ? typedOf(found) : completed(shown, typedOf(found)));
      if (found !== null || shown !== undefined) onFound();
    },
    onError: (error) => {
      if (!noteEndOfSession(error)) tellFailure(error);
    },
  });
  const readCard = (text: string): void => {
    const read = readIdCardScan(text, { allowDemo: true });
    setProblem(read.ok ? undefined : read.problem);
    if (!read.ok) return;
    const { citizenId: idNumber } = read.value;
    const shown = ofCard(read.value, idNumber === applicant.idNumber ? applicant : NEW_VISIT.applicant);
    setCard(read.value);
    setMet('scanned');
    onChange(shown);
    find.mutate({ idNumber, shown });
  };
  useCardScan((text) => {
    const { counter } = words();
    // the person of an act that is being confirmed is not exchanged behind it
    if (document.querySelector('[aria-modal="true"]') === null) readCard(text);
    else tell(counter.scanLater);
  });
  return {
    met,
    card,
    problem,
    pending: find.isPending,
    find: () => {
      const { idNumber } = applicant;
      if (ID_CARD_BEGINS.test(idNumber)) {
        readCard(idNumber);
        return;
      }
      const fault = numberProblem(applicant);
      setProblem(fault);
      if (fault === undefined) find.mutate({ idNumber, shown: undefined });
    },
    forget: () => {
      setMet(undefined);
      setCard(undefined);
      setProblem(undefined);
    },
  };
}
