import { Radio, TextInput } from '@mantine/core';
import { UNIT_CHANGE_KINDS, type UnitChangeInput } from '@motcua/contract/units';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAct } from '../../act.ts';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { LookFirst } from '../../parts/look-first.tsx';
import { seenOf } from '../../parts/seen.ts';
import { UnitField } from '../../parts/unit-field.tsx';
import { useUnitsToday } from '../../units-today.ts';
import { unitPreview } from './queries.ts';
import { Touched } from './touched.tsx';
import { changeOf, type ChangeKind, type UnitDraft } from './unit-draft.ts';
import { UnitFields } from './unit-fields.tsx';

const EMPTY = { name: '', shortName: '', address: '', phone: '', code: '', abbreviation: '' };

/** A new unit, other facts of one, or its end: what it touches is looked at first, and a second person decides. */
export function ProposeUnit({ today }: { today: string }): React.ReactNode {
  const { unitChanges: text } = useWords();
  const { unitKey } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const units = useUnitsToday();
  const begun = UNIT_CHANGE_KINDS.find((kind) => kind === params.get('viec')) ?? 'CHANGE';
  const [draft, setDraft] = useState<UnitDraft>();
  const [looked, setLooked] = useState<UnitChangeInput>();
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const act = useAct('proposeUnitChange', () => {
    tell(text.sent);
    void navigate('/to-chuc?xem=thay-doi');
  });
  const preview = useQuery({
    ...unitPreview(looked === undefined ? {} : { change: looked }),
    enabled: looked !== undefined,
  });
  const factsOf = (kind: ChangeKind, unit: string | undefined) => {
    const found = kind === 'CHANGE' ? units?.find(({ key }) => key === unit) : undefined;
    if (found === undefined) return EMPTY;
    const { name, shortName, address, phone } = found;
    return { ...EMPTY, name, shortName, address, phone };
  };
  if (units === undefined) return null;
  const now: UnitDraft = draft ?? {
    ...factsOf(begun, unitKey),
    kind: begun,
    unit: unitKey,
    unitKind: 'ONE_STOP',
    validFrom: today,
  };
  const set = (change: Partial<UnitDraft>): void => setDraft({ ...now, ...change });
  const written = changeOf(
    now,
    units.find(({ key }) => key === now.unit),
  );
  const blocked = preview.data?.touched.some(({ blocks }) => blocks) === true;
  return (
    <LookFirst
      text={text}
      submit={text.send}
      seen={seenOf(looked, written, preview)}
      lookable={written !== undefined}
      ready={says(reason, 1) && says(basis, 1) && !blocked}
      pending={act.isPending}
      onLook={() => setLooked(written)}
      onSend={() => {
        if (written !== undefined) act.mutate({ ...written, reason: reason.trim(), basis: basis.trim() });
      }}
      effect={looked !== undefined && <Touched question={{ change: looked }} />}
    >
      <Radio.Group
        label={text.kind}
        value={now.kind}
        onChange={(value) => {
          const kind = UNIT_CHANGE_KINDS.find((one) => one === value) ?? 'CHANGE';
          set({ kind, ...factsOf(kind, now.unit) });
        }}
      >
        <div className="choices row">
          {UNIT_CHANGE_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={text.kinds[kind]} />
          ))}
        </div>
      </Radio.Group>
      <UnitField
        label={now.kind === 'NEW' ? text.parent : text.unit}
        value={now.unit}
        onChange={(unit) => set({ unit, ...(now.kind === 'CHANGE' ? factsOf('CHANGE', unit) : {}) })}
      />
      <DayField
        label={now.kind === 'END' ? text.endsOn : text.validFrom}
        hint={now.kind === 'END' ? text.endsHint : text.validFromHint}
        required
        value={now.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      {now.kind === 'END' ? (
        <p className="hint">{text.noMerger}</p>
      ) : (
        <UnitFields draft={now} onChange={set} />
      )}
      <TextInput
        label={text.basis}
        description={text.basisHint}
        required
        maxLength={300}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </LookFirst>
  );
}
