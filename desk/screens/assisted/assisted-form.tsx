import { Button, NativeSelect } from '@mantine/core';
import type { DossierView } from '@motcua/contract/dossier-view';
import { validateForm } from '@motcua/rules/form';
import { useRef, useState } from 'react';
import { localDay } from '../../dates.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { ReturnChoice } from '../../parts/return-choice.tsx';
import { useUnitsOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useAssistedWords } from '../../words/assisted.ts';
import { prefilled } from '../intake/answers.ts';
import { ApplicantFields } from '../intake/applicant-fields.tsx';
import { papersOf } from '../intake/counts.ts';
import { FormAnswers } from '../intake/form-answers.tsx';
import { ProcedureSearch } from '../intake/procedure-search.tsx';
import { useProcedure } from '../intake/use-procedure.ts';
import { useScans } from '../intake/use-scans.tsx';
import { CaseField, WhatLacks } from '../intake/visit-fields.tsx';
import { knownOf, lacking, type Visit } from '../intake/visit.ts';
import { Papers } from './papers.tsx';
import { useAssistedDraft } from './use-assisted-draft.ts';

interface AssistedFormProps {
  start: Visit;
  /** Begun before: person and procedure stay. */
  begun: DossierView | undefined;
  shown: boolean;
  /** All is filled in and kept. */
  onReady: (dossierId: string) => void;
}

/** The same questions as on the portal, filled in together: person, procedure, answers, papers, where the result goes. */
export function AssistedForm({ start, begun, shown, onReady }: AssistedFormProps): React.ReactNode {
  const { intake } = useWords();
  const { assisted: text } = useAssistedWords();
  const lang = useLang();
  const { now } = useServerNow();
  const [typed, setTyped] = useState<Visit>(start);
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState(begun?.intakeUnit.key);
  const search = useRef<HTMLInputElement>(null);
  const [unit = ''] = useUnitsOffered('helpOnline');
  const { procedure, form, places, decides, pending } = useProcedure(typed.procedureCode, typed);
  const place =
    places.find(({ intakeUnit }) => intakeUnit.key === chosen) ??
    places.find(({ intakeUnit }) => intakeUnit.key === unit) ??
    places[0];
  const visit: Visit = {
    ...typed,
    answers: form === undefined ? typed.answers : prefilled(form, typed.answers, knownOf(typed.applicant)),
  };
  const change = (part: Partial<Visit>): void => setTyped((before) => ({ ...before, ...part }));
  const lacks = lacking(visit, place !== undefined, procedure?.cases.length ?? 0);
  const faults =
    tried && form !== undefined
      ? validateForm(form, visit.answers, { today: localDay(now), allowDemo: true })
      : [];
  const draft = useAssistedDraft(begun?.id);
  const save = async (): Promise<string | undefined> => {
    setTried(true);
    if (lacks.length > 0 || pending || draft.busy || place === undefined) return undefined;
    return draft.save(visit, { unit, intakeUnit: place.intakeUnit.key, authority: decides?.key });
  };
  const scans = useScans(save);
  const goOn = async (): Promise<void> => {
    const dossierId = await save();
    if (dossierId !== undefined && scans.belongTo(dossierId)) onReady(dossierId);
  };
  usePrimaryKey('SCREEN', () => {
    if (shown) void goOn();
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="intake-columns">
        <div className="stack">
          <ApplicantFields visit={visit} atHand onChange={change} onFound={() => search.current?.focus()} />
          <fieldset className="block">
            <legend>2. {intake.procedure}</legend>
            {begun === undefined ? (
              <ProcedureSearch
                input={search}
                chosen={procedure}
                onChoose={(procedureCode) => change({ procedureCode, case: '', answers: {} })}
              />
            ) : (
              <p>{begun.procedure.name}</p>
            )}
            {begun === undefined && <CaseField procedure={procedure} visit={visit} onChange={change} />}
            {place !== undefined && begun === undefined && (
              <NativeSelect
                label={text.place}
                value={place.intakeUnit.key}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={places.map(({ intakeUnit }) => ({ value: intakeUnit.key, label: intakeUnit.name }))}
              />
            )}
          </fieldset>
          {form !== undefined && (
            <FormAnswers
              form={form}
              answers={visit.answers}
              unfolded
              faults={Object.fromEntries(
                faults.map((fault) => [fault.field, lang === 'en' ? fault.messageEn : fault.message]),
              )}
              onChange={(answers) => change({ answers })}
            />
          )}
          {procedure !== undefined && (
            <fieldset className="block">
              <legend>{text.papers}</legend>
              <Papers
                papers={papersOf(procedure.components, visit.case).filter(
                  ({ form: answered, presentOnly }) => answered === undefined && !presentOnly,
                )}
                before={filesOf(begun)}
                scanned={scans.scanned}
                onScan={(paper) => void scans.scan(paper)}
                draft={save}
              />
            </fieldset>
          )}
        </div>
        <aside className="side" aria-label={intake.resultChannel}>
          <ReturnChoice chosen={visit} other={place?.authorityCounter} onChange={change} />
          <WhatLacks lacks={tried ? lacks : []} unticked={false} />
          <Button fullWidth loading={draft.busy} onClick={() => void goOn()} rightSection={<kbd>Ctrl ⏎</kbd>}>
            {text.goOn}
          </Button>
        </aside>
      </div>
      {scans.dialog}
    </form>
  );
}

function filesOf(begun: DossierView | undefined): Record<string, number> {
  const codes = (begun?.files ?? []).flatMap(({ component }) => (component === null ? [] : [component]));
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}
