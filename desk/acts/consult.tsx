import { Radio } from '@mantine/core';
import { addWorkingDays, closeOfBusiness, isoInstant } from '@motcua/rules/calendar';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { localDay } from '../dates.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { useOffice } from '../office.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useServerNow } from '../shell/clock.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';
import { UnitSearch } from './unit-search.tsx';

const PURPOSES = ['OPINION', 'PART'] as const;
const LEAST = 10;
/** Working days an agency is offered at first; the officer may say another deadline. */
const OFFERED_DAYS = 3;

interface Agency {
  unit: string;
  name: string;
  dueAt: string | undefined;
}

/** Ask agencies all at once, each with its own deadline. */
export function ConsultDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('OPINION');
  const [content, setContent] = useState('');
  const [agencies, setAgencies] = useState<readonly Agency[]>([]);
  const { now } = useServerNow();
  const office = useOffice([now], dossier.authority.key);
  const offered =
    office === undefined
      ? undefined
      : isoInstant(office, closeOfBusiness(office, addWorkingDays(office, localDay(now), OFFERED_DAYS)));
  const consult = useAct('requestConsultation', () => {
    tell(words.done.consulted);
    onClose();
  });
  const asked = agencies.flatMap(({ unit, dueAt }) => (dueAt === undefined ? [] : [{ unit, dueAt }]));
  return (
    <ActDialog
      title={words.acts.requestConsultation}
      submit={words.acts.requestConsultation}
      pending={consult.isPending}
      ready={asked.length > 0 && asked.length === agencies.length && says(content, LEAST)}
      wide
      onClose={onClose}
      onSubmit={() =>
        consult.mutate({ dossierId: dossier.id, purpose, content: content.trim(), agencies: asked })
      }
    >
      <p className="soft">{dialogs.consultHint}</p>
      <Radio.Group
        label={dialogs.purpose}
        value={purpose}
        onChange={(value) => setPurpose(PURPOSES.find((one) => one === value) ?? 'OPINION')}
      >
        <div className="choices row">
          {PURPOSES.map((one) => (
            <Radio key={one} value={one} label={dialogs[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextField
        label={dialogs.content}
        least={LEAST}
        most={3000}
        rows={4}
        value={content}
        onChange={setContent}
      />
      {agencies.map((agency) => (
        <fieldset key={agency.unit} className="item">
          <legend>{agency.name}</legend>
          <MomentField
            label={dialogs.answerBy}
            start={agency.dueAt}
            onChange={(dueAt) =>
              setAgencies(agencies.map((one) => (one.unit === agency.unit ? { ...one, dueAt } : one)))
            }
          />
          <button
            type="button"
            className="link"
            onClick={() => setAgencies(agencies.filter((one) => one.unit !== agency.unit))}
          >
            {dialogs.removeAgency}
          </button>
        </fieldset>
      ))}
      <UnitSearch
        without={[dossier.authority.key, ...agencies.map((agency) => agency.unit)]}
        onChoose={({ key, name }) => setAgencies([...agencies, { unit: key, name, dueAt: offered }])}
      />
    </ActDialog>
  );
}
