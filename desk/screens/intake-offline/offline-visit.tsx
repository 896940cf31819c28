import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { OfflineContent } from '@motcua/contract/devices';
import { validateForm } from '@motcua/rules/form';
import { conditionsOf } from '@motcua/rules/offline';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../dates.ts';
import { usePrimaryKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';
import { tell, tellFailure } from '../../notices.ts';
import { dropDraft, keepDraft, type Draft } from '../../offline/drafts.ts';
import type { Item } from '../../offline/items.ts';
import { isFull } from '../../offline/full.ts';
import { kept, trueNow } from '../../offline/kept.ts';
import { NotNow, record, type Deed } from '../../offline/record.ts';
import { sendSoon } from '../../offline/upkeep.ts';
import { useWorks } from '../../offline/use-works.ts';
import type { Vault } from '../../offline/vault.ts';
import { useOnline } from '../../shell/online.ts';
import { prefilled } from '../intake/answers.ts';
import { ApplicantFields } from '../intake/applicant-fields.tsx';
import { Checklist } from '../intake/checklist.tsx';
import { asReceived, countOf, missingPapers, papersOf } from '../intake/counts.ts';
import { FormAnswers } from '../intake/form-answers.tsx';
import { ProcedureSearch } from '../intake/procedure-search.tsx';
import { factsTyped } from '../../parts/fee-fields.tsx';
import { ReturnChoice } from '../../parts/return-choice.tsx';
import { FeePart } from '../intake/fee-part.tsx';
import { SidePanel } from '../intake/side-panel.tsx';
import { useProcedure } from '../intake/use-procedure.ts';
import { CaseField, WhatLacks } from '../intake/visit-fields.tsx';
import { applicantOf, knownOf, lacking, NEW_VISIT, type Visit } from '../intake/visit.ts';
import { PagesPart } from './pages-part.tsx';
import { TellDialog } from './tell-dialog.tsx';

interface OfflineVisitProps {
  vault: Vault;
  content: OfflineContent;
  draft: Draft;
  /** Found on this computer, not begun just now. */
  resumed: boolean;
  /** Another one could not be opened again. */
  lost: boolean;
  onDone: (item: Item) => void;
  onNext: () => void;
  /** The line is back before anything was typed. */
  onBack: () => void;
}

/** That there is no room is said on the screen until there is; a notice would go away. */
const tellUnlessFull = (error: unknown): void => {
  if (!isFull(error)) tellFailure(error);
};

/** Everything the counter asks without network; each change is kept, so that a power cut costs nothing that was typed. */
export function OfflineVisit(props: OfflineVisitProps): React.ReactNode {
  const { vault, content, draft, resumed, lost, onDone, onNext, onBack } = props;
  const words = useWords();
  const lang = useLang();
  const { intake, offline, store } = words;
  const { ahead } = words.conditions;
  const works = useWorks();
  const [typed, setTyped] = useState<Visit>(draft.visit);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState({ accept: false, receipt: false });
  const [dialog, setDialog] = useState<'GUIDE' | 'REFUSE'>();
  const search = useRef<HTMLInputElement>(null);
  const { procedure, form, place, decides, pending } = useProcedure(typed.procedureCode, typed);
  const papers = papersOf(procedure?.components ?? [], typed.case);
  const visit: Visit = {
    // a draft kept by an earlier version may lack what is new
    ...NEW_VISIT,
    ...typed,
    answers: form === undefined ? typed.answers : prefilled(form, typed.answers, knownOf(typed.applicant)),
    counts: Object.fromEntries(papers.map((paper) => [paper.code, countOf(typed.counts, paper.code)])),
  };
  const change = (part: Partial<Visit>): void => setTyped((before) => ({ ...before, ...part }));
  const begun = typed !== NEW_VISIT;
  useEffect(() => {
    if (begun) void keepDraft(vault, { id: draft.id, visit: typed }).catch(tellUnlessFull);
  }, [begun, vault, draft.id, typed]);

  const online = useOnline();
  useEffect(() => {
    if (online && !begun) onBack();
  }, [online, begun, onBack]);

  // the place of the matter says who decides; what cannot be read from it is chosen
  const authority = decides === undefined ? undefined : (decides?.key ?? (chosen || null));
  const lookUps = content.procedures.find(({ view }) => view.code === visit.procedureCode)?.lookUps ?? [];
  const conditions = conditionsOf(lookUps, visit.applicant.kind).map(({ text }) => text);
  const missing = missingPapers(papers, visit.counts).map((paper) => paper.code);
  const lacks = lacking(visit, place !== undefined && authority !== null, procedure?.cases.length ?? 0);
  const faults =
    !tried || form === undefined
      ? []
      : validateForm(form, visit.answers, {
          today: localDay(trueNow(kept.get()).toISOString()),
          allowDemo: content.demo,
        });
  const act = useMutation({
    mutationFn: (deed: Deed) =>
      record(
        vault,
        draft.id,
        {
          procedureCode: visit.procedureCode,
          authority: authority ?? undefined,
          case: visit.case,
          applicant: applicantOf(visit.applicant),
          submitterRole: visit.submitterRole,
          submitterName: visit.submitterName.trim(),
          resultChannel: visit.resultChannel,
          answers: visit.answers,
        },
        deed,
      ),
    onSuccess: (item) => {
      setDialog(undefined);
      onDone(item);
      sendSoon();
    },
    onError: (error) => (error instanceof NotNow ? tell(offline.noNumber) : tellUnlessFull(error)),
  });
  const sameDay = procedure?.channels.find((one) => one.channel === 'COUNTER')?.limit.value === 0;
  const ready = (): boolean => {
    setTried(true);
    return lacks.length === 0 && !pending && !act.isPending;
  };
  const accept = (): void => {
    setAsked({ ...asked, accept: true });
    if (works.kind !== 'ACCEPT' || !ready() || missing.length > 0) return;
    act.mutate({
      kind: 'ACCEPT',
      received: asReceived(visit.counts),
      receipt: asked.receipt,
      feeFacts: factsTyped(visit.feeFacts),
    });
  };
  usePrimaryKey('SCREEN', accept);
  const discard = async (): Promise<void> => {
    await dropDraft(vault, draft.id);
    onNext();
  };
  return (
    <form
      className="screen intake"
      aria-labelledby="intake-title"
      onSubmit={(event) => event.preventDefault()}
    >
      <title>{`${offline.intakeTitle} – ${words.system}`}</title>
      <h1 id="intake-title">{offline.intakeTitle}</h1>
      <p className="soft">
        {lost && <strong className="late">▲ {store.lostDraft} </strong>}
        {resumed && <strong>{offline.resumed} </strong>}
        {offline.mark}
      </p>
      <div className="intake-columns">
        <div className="stack">
          <ApplicantFields visit={visit} onChange={change} onFound={() => search.current?.focus()} />
          <fieldset className="block">
            <legend>2. {intake.procedure}</legend>
            <ProcedureSearch
              input={search}
              chosen={procedure}
              onChoose={(procedureCode) =>
                change({ procedureCode, case: '', counts: {}, answers: {}, feeFacts: {} })
              }
            />
            <CaseField procedure={procedure} visit={visit} onChange={change} />
            {place !== undefined && (
              <p className="soft">
                {intake.receivedAt}: {place.intakeUnit.name} · {intake.decidedBy}: {place.authority.name}
              </p>
            )}
            {decides === null && (
              <NativeSelect
                label={offline.decides}
                required
                value={chosen}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={[
                  { value: '', label: words.words.choose },
                  ...content.authorities.map(({ key, name }) => ({ value: key, label: name })),
                ]}
              />
            )}
          </fieldset>
          {procedure !== undefined && (
            <>
              <fieldset className="block">
                <legend>3. {intake.checklist}</legend>
                <Checklist
                  components={papers}
                  counts={visit.counts}
                  onChange={(counts) => change({ counts })}
                />
              </fieldset>
              <PagesPart vault={vault} draftId={draft.id} components={papers} />
            </>
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
              authority={authority ?? undefined}
              visit={visit}
              today={localDay(trueNow(kept.get()).toISOString())}
            />
          ) : (
            <p className="soft">{intake.dueNone}</p>
          )}
          <ReturnChoice chosen={visit} other={undefined} onChange={change} />
          <p className="soft">{offline.noLookUp}</p>
          {conditions.length > 0 && (
            <p className="wait">
              ◐ {ahead} {conditions.join('; ')}.
            </p>
          )}
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
          {isFull(act.error) && (
            <p className="late" role="alert">
              ▲ {store.fullNow}
            </p>
          )}
          {works.kind === 'ACCEPT' && (
            <Button fullWidth loading={act.isPending} onClick={accept} rightSection={<kbd>Ctrl ⏎</kbd>}>
              {intake.accept}
            </Button>
          )}
          {(['GUIDE', 'REFUSE'] as const).map((kind) => (
            <Button
              key={kind}
              fullWidth
              variant="default"
              disabled={act.isPending}
              onClick={() => ready() && setDialog(kind)}
            >
              {intake.otherwise[kind]}
            </Button>
          ))}
          {begun && (
            <Button fullWidth variant="subtle" disabled={act.isPending} onClick={() => void discard()}>
              {offline.discard}
            </Button>
          )}
        </aside>
      </div>
      {dialog !== undefined && (
        <TellDialog
          kind={dialog}
          components={papers}
          missing={missing}
          pending={act.isPending}
          onDeed={(deed) => act.mutate(deed)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </form>
  );
}
