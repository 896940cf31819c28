import { useState } from 'react';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { Loading } from '../../parts/loading.tsx';
import { Accepted } from './accepted.tsx';
import { useBooked } from './use-booked.ts';
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
  // whom the address names, for the first person only
  const { start, pending } = useBooked();
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
  if (person === 1 && pending) return <Loading error={null} onRetry={() => undefined} />;
  return (
    <VisitForm
      key={person}
      start={person === 1 ? start : NEW_VISIT}
      onAccepted={(receipt, procedureName, visit) => setServed({ receipt, procedureName, visit })}
      onNext={next}
    />
  );
}
