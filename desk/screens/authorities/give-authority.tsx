import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import {
  AUTHORITY_KINDS,
  EVERY_MATTER,
  GRANTED_FORMS,
  type AuthorityKind,
  type GrantedForm,
} from '@motcua/rules/authority';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says } from '../../acts/text-field.tsx';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MomentField } from '../../parts/moment-field.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useAccount } from '../../session.ts';

interface GiveAuthorityProps {
  unit: string;
  now: string;
  onClose: () => void;
}

/** An authority given by a document, for a scope and a time; the other accepts it. */
export function GiveAuthority({ unit, now, onClose }: GiveAuthorityProps): React.ReactNode {
  const { authorities: text } = useWords();
  const lang = useLang();
  const { accountId } = useAccount();
  const [of, setOf] = useState(unit);
  const [picked, setPicked] = useState<string | null>(null);
  const [holder, setHolder] = useState<string | null>(null);
  const [form, setForm] = useState<GrantedForm>('TUQ');
  const [kinds, setKinds] = useState<AuthorityKind[]>([]);
  const [matters, setMatters] = useState('');
  const [from, setFrom] = useState<string | undefined>(now);
  const [to, setTo] = useState<string>();
  const [endUnreadable, setEndUnreadable] = useState(false);
  const [day, setDay] = useState<string>();
  const [paper, setPaper] = useState({ name: '', number: '', issuer: '', legalBasis: '' });
  const list = useQuery({
    queryKey: ['work', 'grantees', unit, of],
    queryFn: ({ signal }) => client.listGrantees({ unit, of }, { signal }),
  });
  const { officers, grantors } = list.data ?? { officers: [], grantors: [] };
  const own = grantors.some((one) => one.accountId === accountId);
  const grantor = own ? accountId : picked;
  const act = useAct('grantAuthority', () => {
    tell(own ? text.sent : text.prepared);
    onClose();
  });
  const offered = grantors.find((one) => one.accountId === grantor)?.kinds ?? [];
  const field = (key: keyof typeof paper, label: string) => (
    <TextInput
      label={label}
      required
      value={paper[key]}
      onChange={(event) => setPaper({ ...paper, [key]: event.currentTarget.value })}
    />
  );
  const ready =
    grantor !== null &&
    holder !== null &&
    kinds.length > 0 &&
    from !== undefined &&
    !endUnreadable &&
    (form !== 'TUQ' || to !== undefined) &&
    day !== undefined &&
    says(paper.name, 3) &&
    says(paper.number, 1) &&
    says(paper.issuer, 3) &&
    says(paper.legalBasis, 3);
  return (
    <ActDialog
      title={text.give}
      submit={text.send}
      pending={act.isPending}
      ready={ready}
      wide
      onSubmit={() => {
        if (grantor === null || holder === null || from === undefined || day === undefined) return;
        act.mutate({
          unit,
          holder,
          ...(own ? {} : { grantor }),
          form,
          kinds,
          matters: mattersOf(matters),
          from,
          ...(to === undefined ? {} : { to }),
          document: {
            name: paper.name.trim(),
            number: paper.number.trim(),
            date: day,
            issuer: paper.issuer.trim(),
            legalBasis: paper.legalBasis.trim(),
          },
        });
      }}
      onClose={onClose}
    >
      {list.data === undefined && <Loading error={list.error} onRetry={() => void list.refetch()} />}
      {!own && (
        <Select
          label={text.grantor}
          description={text.prepare}
          required
          data={grantors.map((one) => ({ value: one.accountId, label: `${one.fullName} – ${one.position}` }))}
          value={picked}
          onChange={setPicked}
        />
      )}
      <div className="two">
        <UnitField
          label={text.holderUnit}
          value={of}
          onChange={(key) => {
            setOf(key ?? unit);
            setHolder(null);
          }}
        />
        <Select
          label={text.to}
          required
          searchable
          data={officers
            .filter((one) => one.accountId !== grantor)
            .map((one) => ({ value: one.accountId, label: `${one.fullName} – ${one.position}` }))}
          value={holder}
          onChange={setHolder}
        />
      </div>
      <Radio.Group
        label={text.form}
        required
        value={form}
        onChange={(value) => setForm(value as GrantedForm)}
      >
        <div className="choices">
          {GRANTED_FORMS.map((one) => (
            <Radio key={one} value={one} label={text.forms[one]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label={text.kinds}
        required
        value={kinds}
        onChange={(values) => setKinds(values as AuthorityKind[])}
      >
        <div className="choices row">
          {offered.map((kind) => (
            <Checkbox key={kind} value={kind} label={AUTHORITY_KINDS[kind][lang]} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={text.matters}
        description={text.mattersHint}
        value={matters}
        onChange={(event) => setMatters(event.currentTarget.value)}
      />
      <div className="two">
        <MomentField label={text.begins} start={now} onChange={setFrom} />
        <MomentField
          label={text.lasts}
          start={undefined}
          onChange={(instant, unreadable) => {
            setTo(instant);
            setEndUnreadable(unreadable);
          }}
        />
      </div>
      <div className="two">
        {field('name', text.documentName)}
        {field('number', text.documentNumber)}
        <DayField label={text.documentDate} required value={day} onChange={setDay} />
        {field('issuer', text.issuer)}
      </div>
      {field('legalBasis', text.basis)}
    </ActDialog>
  );
}

/** What was typed between semicolons; nothing typed stands for every matter. */
function mattersOf(typed: string): string[] {
  const named = typed
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return named.length === 0 ? [EVERY_MATTER] : [...new Set(named)];
}
