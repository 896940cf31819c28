import { useState } from 'react';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { useSearchParams } from 'react-router';
import { Accepted } from './accepted.tsx';
import { NEW_VISIT, type Visit } from './visit.ts';
import { VisitForm } from './visit-form.tsx';

interface Served {
  receipt: DossierReceipt;
  procedureName: string;
  visit: Visit;
}

/** QU02: one person at the counter in one screen, then the next. */
export function Intake(): React.ReactNode {
  const [person, setPerson] = useState(1);
  // a procedure found elsewhere in the desk, for the first person only
  const begun = useSearchParams()[0].get('thu-tuc');
  const [served, setServed] = useState<Served>();
  const next = (): void => {
    setServed(undefined);
    setPerson(person + 1);
  };
  if (served !== undefined)
    return (
      <Accepted
        receipt={served.receipt}
        procedureName={served.procedureName}
        applicantName={served.visit.applicant.fullName}
        slip={served.visit.slip}
        onNext={next}
      />
    );
  return (
    <VisitForm
      key={person}
      start={person === 1 && begun !== null ? { ...NEW_VISIT, procedureCode: begun } : NEW_VISIT}
      onAccepted={(receipt, procedureName, visit) => setServed({ receipt, procedureName, visit })}
      onNext={next}
    />
  );
}
