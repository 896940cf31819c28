import { Checkbox, TextInput } from '@mantine/core';
import type { Input } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useAddress } from '../../address.ts';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { LookFirst } from '../../parts/look-first.tsx';
import { seenOf } from '../../parts/seen.ts';
import { UnitField } from '../../parts/unit-field.tsx';
import { DayRows } from './day-rows.tsx';
import { contentOf, emptyDraft, type Draft } from './draft.ts';
import { Impact } from './impact.tsx';
import { calendarPreview } from './queries.ts';
import { ShiftRows } from './shift-rows.tsx';

/** Said for the reason and the basis while only the effect is looked at. */
const LOOKING = '–';

/** A proposal: what changes, what it would move, and only then why. Nothing takes effect before a second person decides. */
export function ProposeChange(): React.ReactNode {
  const { calendarChange: text } = useWords();
  const [draft, setDraft] = useState(emptyDraft);
  const [looked, setLooked] = useState<Input<'previewCalendarChange'>['change']>();
  const [, goTo] = useAddress();
  const act = useAct('proposeCalendarChange', () => {
    tell(text.proposed);
    goTo({ xem: 'thay-doi' });
  });
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const content = contentOf(draft);
  const written = content === undefined ? undefined : { ...content, reason: LOOKING, legalBasis: LOOKING };
  // the first page of what is shown beside: asked once for both
  const preview = useQuery({
    ...calendarPreview({ ...(looked === undefined ? {} : { change: looked }), page: 1 }),
    enabled: looked !== undefined,
  });
  const said = says(draft.reason, 1) && says(draft.legalBasis, 1);
  const look = (): void => {
    if (written !== undefined) setLooked(written);
  };
  const send = (): void => {
    if (content === undefined) return;
    act.mutate({ ...content, reason: draft.reason.trim(), legalBasis: draft.legalBasis.trim() });
  };
  return (
    <LookFirst
      text={text}
      submit={text.propose}
      seen={seenOf(looked, written, preview)}
      lookable={content !== undefined}
      ready={said}
      pending={act.isPending}
      onLook={look}
      onSend={send}
      effect={looked !== undefined && <Impact key={JSON.stringify(looked)} question={{ change: looked }} />}
    >
      <UnitField
        label={text.unit}
        hint={text.unitHint}
        all={text.allUnits}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <DayRows days={draft.days} onChange={(days) => set({ days })} />
      <ShiftRows shifts={draft.shifts} onChange={(shifts) => set({ shifts })} />
      <Checkbox
        label={text.pastToo}
        checked={draft.pastToo}
        onChange={(event) => set({ pastToo: event.currentTarget.checked })}
      />
      <TextField
        label={text.reason}
        least={1}
        most={1000}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
      />
      <TextInput
        label={text.basis}
        description={text.basisHint}
        required
        maxLength={300}
        value={draft.legalBasis}
        onChange={(event) => set({ legalBasis: event.currentTarget.value })}
      />
    </LookFirst>
  );
}
