import { NativeSelect } from '@mantine/core';
import { ABSENCE_REASONS, type AbsenceReason } from '@motcua/contract/absence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, TextField } from '../../acts/text-field.tsx';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import { useAccount } from '../../session.ts';

interface Officer {
  accountId: string;
  fullName: string;
  position: string;
}

interface MarkAbsentProps {
  unit: string;
  now: string;
  /** Whom the reader may mark. */
  officers: readonly Officer[];
  onClose: () => void;
}

const REASONS = Object.keys(ABSENCE_REASONS) as AbsenceReason[];

/** Somebody is away from one moment to another; whoever covers is found by the rule, or named. */
export function MarkAbsent({ unit, now, officers, onClose }: MarkAbsentProps): React.ReactNode {
  const { absences: text, words } = useWords();
  const lang = useLang();
  const { accountId, posts } = useAccount();
  const [officer, setOfficer] = useState(
    officers.some((one) => one.accountId === accountId) ? accountId : '',
  );
  const [from, setFrom] = useState<string | undefined>(now);
  const [to, setTo] = useState<string>();
  const [endUnreadable, setEndUnreadable] = useState(false);
  const [reason, setReason] = useState<AbsenceReason>('LEAVE');
  const [deputy, setDeputy] = useState('');
  const [note, setNote] = useState('');
  const serves = posts.some((post) => post.unit.key === unit);
  const colleagues = useQuery({
    queryKey: ['colleagues', unit],
    queryFn: ({ signal }) => client.listColleagues({ key: unit }, { signal }),
    enabled: serves,
  });
  const others: readonly Officer[] = (serves ? colleagues.data?.items : officers) ?? [];
  const act = useAct('markAbsent', () => {
    tell(text.sent);
    onClose();
  });
  return (
    <ActDialog
      title={text.mark}
      submit={text.send}
      pending={act.isPending}
      ready={officer !== '' && from !== undefined && !endUnreadable}
      onSubmit={() => {
        if (from === undefined) return;
        act.mutate({
          officer,
          from,
          reason,
          ...(to === undefined ? {} : { to }),
          ...given('deputy', deputy),
          ...given('note', note),
        });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={text.officer}
        required
        value={officer}
        onChange={(event) => setOfficer(event.currentTarget.value)}
        data={[{ value: '', label: words.choose }, ...officers.map(optionOf)]}
      />
      <MomentField label={text.from} start={now} onChange={setFrom} />
      <MomentField
        label={text.to}
        start={undefined}
        onChange={(instant, unreadable) => {
          setTo(instant);
          setEndUnreadable(unreadable);
        }}
      />
      <NativeSelect
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as AbsenceReason)}
        data={REASONS.map((value) => ({ value, label: ABSENCE_REASONS[value][lang] }))}
      />
      <NativeSelect
        label={text.named}
        value={deputy}
        onChange={(event) => setDeputy(event.currentTarget.value)}
        data={[
          { value: '', label: text.byRule },
          ...others.filter((one) => one.accountId !== officer).map(optionOf),
        ]}
      />
      <TextField label={text.note} least={0} most={500} value={note} onChange={setNote} />
    </ActDialog>
  );
}

const optionOf = ({ accountId, fullName, position }: Officer) => ({
  value: accountId,
  label: `${fullName} – ${position}`,
});
