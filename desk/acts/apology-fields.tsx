import { addWorkingTime, isoInstant } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import type { DossierView } from '@motcua/contract/dossier-view';
import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { workingTime } from '../deadline.ts';
import { useLang, useWords } from '../lang.ts';
import { useOffice } from '../office.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useServerNow } from '../shell/clock.tsx';
import { minutesBetween } from '../working-time.ts';
import { CauseSelect } from './delay-cause.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST_REASON = 5;
/** Working days after the due date that are offered where nothing was drafted; whoever writes or signs says the date. */
const OFFERED_DAYS = 3;

/** What the apology says while it is written. */
export interface ApologyDraft {
  cause: DelayCause | undefined;
  reason: string;
  newDueAt: string | undefined;
}

/** Everything an apology has to say. */
export const completeApology = ({
  cause,
  reason,
  newDueAt,
}: ApologyDraft): { cause: DelayCause; reason: string; newDueAt: string } | undefined =>
  cause === undefined || newDueAt === undefined || !says(reason, LEAST_REASON)
    ? undefined
    : { cause, reason: reason.trim(), newDueAt };

/** What stands in the dossier, with the date to begin with. */
export const draftOf = ({ apology }: DossierView, newDueAt: string): ApologyDraft => ({
  cause: (Object.keys(DELAY_CAUSES) as DelayCause[]).find((code) => code === apology?.cause),
  reason: apology?.reason ?? '',
  newDueAt,
});

/** The new date shown first: the drafted one while it lies ahead, else some working days after the due date, or after now. */
export function useStartDate({ apology, due, authority }: DossierView): string | undefined {
  const { now } = useServerNow();
  const isAhead = (instant: string | null | undefined): instant is string =>
    instant !== null && instant !== undefined && Date.parse(instant) > Date.parse(now);
  const from = isAhead(due.dueAt) ? due.dueAt : now;
  const office = useOffice([from], authority.key);
  if (isAhead(apology?.newDueAt)) return apology?.newDueAt;
  if (office === undefined) return undefined;
  return isoInstant(office, addWorkingTime(office, new Date(from), OFFERED_DAYS * WORKING_DAY_MS));
}

interface ApologyFieldsProps {
  dossier: DossierView;
  draft: ApologyDraft;
  start: string;
  onChange: (draft: ApologyDraft) => void;
}

/** Cause, explanation, new date, and what signing would do to the dates. */
export function ApologyFields({ dossier, draft, start, onChange }: ApologyFieldsProps): React.ReactNode {
  const { dialogs } = useWords();
  return (
    <>
      <p className="hint wait">◐ {dialogs.once}</p>
      <CauseSelect
        label={dialogs.cause}
        value={draft.cause}
        onChange={(cause) => onChange({ ...draft, cause })}
      />
      <TextField
        label={dialogs.apologyReason}
        least={LEAST_REASON}
        most={1000}
        rows={3}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <MomentField
        label={dialogs.newDue}
        start={start}
        onChange={(newDueAt) => onChange({ ...draft, newDueAt })}
      />
      <Preview dossier={dossier} newDueAt={draft.newDueAt} />
    </>
  );
}

/** "Re-appointment 1/1": the legal due date stays, the new date is so much later. */
function Preview({
  dossier,
  newDueAt,
}: {
  dossier: DossierView;
  newDueAt: string | undefined;
}): React.ReactNode {
  const { dialogs } = useWords();
  const lang = useLang();
  const { dueAt } = dossier.due;
  const office = useOffice(
    [dueAt, newDueAt].filter((one) => one !== null && one !== undefined),
    dossier.authority.key,
  );
  if (dueAt === null || newDueAt === undefined || office === undefined) return null;
  return (
    <p className="effect">
      <strong>
        {dialogs.preview}: {dialogs.previewCount}
      </strong>{' '}
      {momentText(newDueAt)}; {dialogs.previewLegal} {momentText(dueAt)}; {dialogs.previewLater}{' '}
      {workingTime(Math.max(0, minutesBetween(office, dueAt, newDueAt)), lang)}.
    </p>
  );
}
