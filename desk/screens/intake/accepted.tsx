import { Button } from '@mantine/core';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { useWords } from '../../lang.ts';
import { codeOf } from '../../code.ts';
import { printSlip, slipUrl } from '../../parts/print.ts';
import { TakeFee } from './take-fee.tsx';
import type { SlipWay } from './visit.ts';

/** Setting up the print takes an old computer as long as drawing the screen: the words come first. */
const AFTER_THE_FRAME_MS = 50;

interface AcceptedProps {
  receipt: DossierReceipt;
  procedureName: string;
  applicantName: string;
  slip: SlipWay;
  onNext: () => void;
}

/** What was done for this person: code, date, slip; one key to the next. */
export function Accepted({
  receipt,
  procedureName,
  applicantName,
  slip,
  onNext,
}: AcceptedProps): React.ReactNode {
  const words = useWords();
  const { intake, counter } = words;
  const navigate = useNavigate();
  const { slipId } = receipt;
  const first = useFirstFocus<HTMLButtonElement>();
  // even where the next person comes at once: whoever was served leaves with a slip
  useEffect(() => {
    if (slipId !== null && slip !== 'SEND')
      setTimeout(() => printSlip(slipId, slip === 'LARGE'), AFTER_THE_FRAME_MS);
  }, [slipId, slip]);
  useAltKey('n', onNext);
  return (
    <section className="screen accepted" aria-labelledby="accepted-title">
      <h1 id="accepted-title">
        <span className="ok" aria-hidden="true">
          ✓
        </span>{' '}
        {words.done.accepted}
      </h1>
      <dl className="facts">
        <dt>{intake.code}</dt>
        <dd className="big code">{codeOf(receipt)}</dd>
        <dt>{words.deadline.due}</dt>
        <dd className="big">{receipt.dueAt === null ? words.list.noDue : momentText(receipt.dueAt)}</dd>
        <dt>{intake.person}</dt>
        <dd>{applicantName}</dd>
        <dt>{intake.procedure}</dt>
        <dd>{procedureName}</dd>
      </dl>
      {slip === 'SEND' && slipId !== null && <p className="soft">{counter.sent}</p>}
      <div className="row">
        <Button ref={first} onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
          {intake.next}
        </Button>
        {slipId !== null && (
          <>
            <Button variant="default" onClick={() => printSlip(slipId)}>
              {intake.printAgain}
            </Button>
            <Button variant="default" onClick={() => printSlip(slipId, true)}>
              {counter.printLarge}
            </Button>
            <Button variant="default" component="a" href={slipUrl(slipId)} target="_blank" rel="noopener">
              {intake.openSlip}
            </Button>
          </>
        )}
        <TakeFee dossierId={receipt.dossierId} />
        <Button variant="default" onClick={() => void navigate(`/ho-so/${receipt.dossierId}`)}>
          {intake.openDossier}
        </Button>
      </div>
    </section>
  );
}
