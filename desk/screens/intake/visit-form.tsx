import { Button, Checkbox } from '@mantine/core';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { validateForm } from '@motcua/rules/form';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { localDay } from '../../dates.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { ReturnChoice } from '../../parts/return-choice.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { prefilled } from './answers.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { Checklist } from './checklist.tsx';
import { countOf, missingPapers, papersOf } from './counts.ts';
import { EarlierPart } from './earlier.tsx';
import { FeePart } from './fee-part.tsx';
import { FormAnswers } from './form-answers.tsx';
import { ProcedureSearch } from './procedure-search.tsx';
import { Script } from './script.tsx';
import { SidePanel } from './side-panel.tsx';
import { SlipChoice } from './slip-choice.tsx';
import { typedVisit } from './typed.ts';
import { useAcceptance } from './use-acceptance.ts';
import { useEarlier } from './use-earlier.ts';
import { useAhead, useProcedure } from './use-procedure.ts';
import { CaseField, WhatLacks } from './visit-fields.tsx';
import { useScans } from './use-scans.tsx';
import { knownOf, lacking, type Visit } from './visit.ts';

const GuidanceDialog = later(async () => (await import('../../acts/guidance.tsx')).GuidanceDialog);
const SupplementDialog = later(async () => (await import('../../acts/supplement.tsx')).SupplementDialog);
const RefuseDialog = later(async () => (await import('../../acts/refuse.tsx')).RefuseDialog);

interface VisitFormProps {
  start: Visit;
  onAccepted: (receipt: DossierReceipt, procedureName: string, visit: Visit) => void;
  onNext: () => void;
}

/** Everything the counter asks, top to bottom in the order of the talk, with due date and fees beside it. */
export function VisitForm({ start, onAccepted, onNext }: VisitFormProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { intake } = words;
  const { now } = useServerNow();
  const [typed, setTyped] = useState<Visit>(start);
  useEffect(() => typedVisit.set(typed), [typed]);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState({ accept: false, receipt: false });
  const [dialog, setDialog] = useState<'GUIDE' | 'SUPPLEMENT' | 'REFUSE'>();
  const search = useRef<HTMLInputElement>(null);
  const ahead = useAhead();
  const { procedure, form, places, place, decides, pending } = useProcedure(typed.procedureCode, typed);
  const papers = papersOf(procedure?.components ?? [], typed.case);
  const visit: Visit = {
    ...typed,
    answers: form === undefined ? typed.answers : prefilled(form, typed.answers, knownOf(typed.applicant)),
    counts: Object.fromEntries(papers.map((paper) => [paper.code, countOf(typed.counts, paper.code)])),
  };
  const earlier = useEarlier(visit, place?.intakeUnit.key);
  const [wished, setWished] = useState(false);
  const change = (part: Partial<Visit>): void => {
    setWished(false);
    setTyped((before) => ({ ...before, ...part }));
  };
  const missing = missingPapers(papers, visit.counts).map((paper) => paper.code);
  const lacks = lacking(visit, place !== undefined, procedure?.cases.length ?? 0);
  const today = localDay(now);
  const faults =
    tried && form !== undefined ? validateForm(form, visit.answers, { today, allowDemo: true }) : [];
  const acceptance = useAcceptance((receipt) => onAccepted(receipt, procedure?.name ?? '', visit));
  const { busy } = acceptance;
  // what is settled the same day has no receipt, unless it is asked for (NĐ 61/2018 Đ.17.4)
  const sameDay = procedure?.channels.find((one) => one.channel === 'COUNTER')?.limit.value === 0;

  const unit = place?.intakeUnit.key ?? '';
  const save = (): Promise<string> => acceptance.save(visit, unit, decides?.key);
  const ready = (): boolean => {
    startTransition(() => setTried(true));
    return lacks.length === 0 && !pending && !busy;
  };
  const scans = useScans(async () => (ready() ? save() : undefined));
  const submit = async (): Promise<void> => {
    // what was chosen is still being fetched: the key counts once it is there
    setWished(pending);
    // drawn once the request is on its way
    startTransition(() => setAsked({ ...asked, accept: true }));
    if (!ready() || missing.length > 0) return;
    if (!acceptance.begun()) {
      acceptance.acceptAtOnce(visit, asked.receipt, unit, decides?.key);
      return;
    }
    const dossierId = await save().catch(() => undefined);
    if (dossierId !== undefined && scans.belongTo(dossierId))
      acceptance.acceptDraft(dossierId, visit, asked.receipt);
  };
  usePrimaryKey('SCREEN', () => void submit());
  const goOn = useEffectEvent(() => void submit());
  useEffect(() => {
    if (!wished || pending) return undefined;
    const timer = setTimeout(() => goOn());
    return () => clearTimeout(timer);
  }, [wished, pending]);
  return (
    <form
      className="screen intake"
      aria-labelledby="intake-title"
      onSubmit={(event) => event.preventDefault()}
    >
      <title>{`${intake.title} – ${words.system}`}</title>
      <h1 id="intake-title">{intake.title}</h1>
      <div className="intake-columns">
        <div className="stack">
          <ApplicantFields
            visit={visit}
            onChange={(part) =>
              change(part.applicant?.idNumber === visit.applicant.idNumber ? part : { taken: {}, ...part })
            }
            onFound={() => search.current?.focus()}
          />
          <fieldset className="block">
            <legend>2. {intake.procedure}</legend>
            <ProcedureSearch
              input={search}
              chosen={procedure}
              onFirst={ahead}
              onChoose={(procedureCode) =>
                change({ procedureCode, case: '', counts: {}, taken: {}, answers: {}, feeFacts: {} })
              }
            />
            <CaseField procedure={procedure} visit={visit} onChange={change} />
            {place !== undefined && (
              <p className="soft">
                {intake.receivedAt}: {place.intakeUnit.name} · {intake.decidedBy}:{' '}
                {decides === null ? intake.decidedByPlace : place.authority.name}
              </p>
            )}
            {procedure !== undefined && !pending && place === undefined && (
              <p className="hint late" role="alert">
                ▲{' '}
                {decides === null
                  ? intake.placeFirst
                  : [
                      intake.notHere,
                      places
                        .slice(0, 5)
                        .map((one) => one.intakeUnit.name)
                        .join('; '),
                    ].join(' ')}
              </p>
            )}
          </fieldset>
          {procedure !== undefined && <Script procedure={procedure} papers={papers} />}
          <EarlierPart visit={visit} components={papers} {...earlier} onChange={change} />
          {procedure !== undefined && (
            <fieldset className="block">
              <legend>3. {intake.checklist}</legend>
              <Checklist
                components={papers}
                counts={visit.counts}
                taken={visit.taken}
                onChange={(counts) => change({ counts })}
                onScan={(paper) => void scans.scan(paper)}
                scanned={scans.scanned}
              />
            </fieldset>
          )}
          {form !== undefined && (
            <FormAnswers
              form={form}
              answers={visit.answers}
              unfolded={decides !== undefined}
              faults={Object.fromEntries(
                faults.map((fault) => [fault.field, lang === 'en' ? fault.messageEn : fault.message]),
              )}
              onChange={(answers) => change({ answers })}
            />
          )}
          <FeePart procedure={procedure} visit={visit} onChange={change} />
        </div>
        <aside className="side" aria-label={intake.due}>
          {procedure !== undefined && place !== undefined ? (
            <SidePanel
              procedure={procedure}
              unit={place.intakeUnit.key}
              authority={decides?.key}
              visit={visit}
              today={today}
            />
          ) : (
            <p className="soft">{intake.dueNone}</p>
          )}
          <ReturnChoice chosen={visit} other={place?.authorityCounter} onChange={change} />
          <SlipChoice
            value={visit.slip}
            phone={visit.applicant.phone}
            onChange={(slip) => change({ slip })}
          />
          <WhatLacks
            lacks={tried ? lacks : []}
            unticked={asked.accept && lacks.length === 0 && missing.length > 0}
          />
          {sameDay && (
            <Checkbox
              label={intake.receiptAsked}
              checked={asked.receipt}
              onChange={(event) => setAsked({ ...asked, receipt: event.currentTarget.checked })}
            />
          )}
          <Button
            fullWidth
            loading={busy || wished}
            onClick={() => void submit()}
            rightSection={<kbd>Ctrl ⏎</kbd>}
          >
            {words.counter.acceptBy[visit.slip]}
          </Button>
          <output className="soft">{busy ? words.counter.writing : ''}</output>
          {(['GUIDE', 'SUPPLEMENT', 'REFUSE'] as const).map((kind) => (
            <Button
              key={kind}
              fullWidth
              variant="default"
              disabled={busy}
              onClick={() => ready() && setDialog(kind)}
            >
              {intake.otherwise[kind]}
            </Button>
          ))}
        </aside>
      </div>
      {scans.dialog}
      {dialog === 'GUIDE' && (
        <GuidanceDialog
          dossierId={save}
          components={papers}
          missing={missing}
          onDone={onNext}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'SUPPLEMENT' && (
        <SupplementDialog
          dossierId={save}
          procedureCode={visit.procedureCode}
          components={papers}
          missing={missing}
          onDone={onNext}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'REFUSE' && (
        <RefuseDialog dossierId={save} onDone={onNext} onClose={() => setDialog(undefined)} />
      )}
    </form>
  );
}
