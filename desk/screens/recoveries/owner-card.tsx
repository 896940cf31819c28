import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import type { RecoverableAccount } from '@motcua/contract/recovery';
import { papersOf, RECOVERY_PAPERS, type RecoveryPaper } from '@motcua/rules/recovery';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useFirstFocus, usePrimaryKey } from '../../key-hooks.ts';
import { useLang } from '../../lang.ts';
import { Facts } from '../../parts/facts.tsx';
import { useRecoveryWords } from '../../words/recoveries.ts';

interface OwnerCardProps {
  owner: RecoverableAccount;
  asked: { unit: string; idNumber: string };
  onIssued: (slip: Output<'issueRecovery'>) => void;
}

/** The owner as the system knows him, to be compared with the paper; which paper it was has to be said. */
export function OwnerCard({ owner, asked, onIssued }: OwnerCardProps): React.ReactNode {
  const { recoveries: text } = useRecoveryWords();
  const lang = useLang();
  const paperField = useFirstFocus<HTMLSelectElement>();
  const [paper, setPaper] = useState<RecoveryPaper>();
  const [seen, setSeen] = useState(false);
  const act = useAct('issueRecovery', onIssued);
  const send = (): void => {
    if (paper !== undefined && seen && !act.isPending) act.mutate({ ...asked, paper });
  };
  usePrimaryKey('SCREEN', send);
  const papers = papersOf(owner.kind);
  const { phoneEnding } = owner;
  return (
    <form
      className="block stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{text.compare}</h2>
      <Facts
        rows={[
          [text.fullName, <strong key="name">{owner.fullName}</strong>],
          [text.birthDate, owner.birthDate === null ? null : dateText(owner.birthDate)],
          [text.address, owner.address],
          [
            text.username,
            <span key="user" className="code">
              {owner.username}
            </span>,
          ],
          [text.phone, phoneEnding === '' ? text.noPhone : `${text.phoneEnds} ${phoneEnding}`],
          [text.factor, owner.secondFactor ? text.factorOn : text.factorOff],
          [text.today, owner.today],
        ]}
      />
      <NativeSelect
        ref={paperField}
        label={text.paper}
        required
        value={paper ?? ''}
        onChange={(event) => setPaper(papers.find((one) => one === event.currentTarget.value))}
        data={[
          { value: '', label: text.choose },
          ...papers.map((one) => ({ value: one, label: RECOVERY_PAPERS[one][lang] })),
        ]}
      />
      <Checkbox label={text.seen} checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
      <div className="row">
        <Button
          type="submit"
          loading={act.isPending}
          disabled={paper === undefined || !seen}
          rightSection={<kbd>Ctrl ⏎</kbd>}
        >
          {text.issue}
        </Button>
      </div>
    </form>
  );
}
