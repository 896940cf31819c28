import { Button } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import type { ToSign } from '@motcua/contract/workspace';
import type { DelayCause } from '@motcua/rules/dossier';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { refetchWork } from '../../act.ts';
import { CauseSelect } from '../../acts/delay-cause.tsx';
import { client, noteEndOfSession } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { isLate, signSeveral, type Outcome, type Signature } from './sign-several.ts';
import { forgetViewed, viewed } from './viewed.ts';

const isMissing = ({ failure }: Outcome): boolean =>
  failure instanceof ProblemError && failure.problem.code === 'DELAY_CAUSE_MISSING';

/** Signs what was read and chosen, and tells of each how it went. */
export function Several({ items }: { items: readonly ToSign[] }): React.ReactNode {
  const { sign: text, dialogs } = useWords();
  const { now } = useServerNow();
  const known = viewed.useValue();
  const chosen = items.filter(({ dossierId }) => known.get(dossierId)?.chosen === true);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [pending, setPending] = useState(false);
  const [cause, setCause] = useState<DelayCause>();
  // a signature whose answer was lost is the same request again
  const keys = useRef(new Map<string, string>());
  const askCause = chosen.some((one) => isLate(one, now)) || outcomes.some(isMissing);
  const sign = async ({ item, seen, delayCause }: Signature): Promise<void> => {
    const mark = `${item.taskId} ${seen.version} ${delayCause ?? ''}`;
    const idempotencyKey = keys.current.get(mark) ?? crypto.randomUUID();
    keys.current.set(mark, idempotencyKey);
    await client.approveResult(
      { taskId: item.taskId, ...(delayCause === undefined ? {} : { delayCause }) },
      { idempotencyKey, seen },
    );
  };
  const send = async (): Promise<void> => {
    setPending(true);
    const made = await signSeveral(
      chosen.map((item) => ({
        item,
        seen: { dossierId: item.dossierId, version: known.get(item.dossierId)?.version ?? 0 },
        ...(askCause && cause !== undefined ? { delayCause: cause } : {}),
      })),
      sign,
    );
    for (const one of made) {
      noteEndOfSession(one.failure);
      const stands = isMissing(one) || !(one.failure === null || one.failure instanceof ProblemError);
      if (!stands) forgetViewed(one.dossierId);
    }
    setOutcomes(made);
    setPending(false);
    await refetchWork();
  };
  return (
    <>
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      {chosen.length > 0 && (
        <form
          className="decide several"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {askCause && (
            <CauseSelect label={dialogs.delayCause} hint={text.causeHint} value={cause} onChange={setCause} />
          )}
          <Button type="submit" loading={pending} disabled={askCause && cause === undefined}>
            {text.several} ({chosen.length})
          </Button>
        </form>
      )}
    </>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }): React.ReactNode {
  const { sign: text, errors } = useWords();
  const lang = useLang();
  const why = (failure: unknown): string =>
    failure instanceof ProblemError
      ? `${lang === 'en' ? failure.problem.titleEn : failure.problem.title}. ${failure.problem.detail}`
      : `${errors.unknown} (${String(failure)})`;
  return (
    <section className="block" aria-live="polite" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">{text.outcomes}</h2>
      <ul className="rounds">
        {outcomes.map(({ dossierId, code, applicantName, failure }) => (
          <li key={dossierId}>
            <Link to={`/ho-so/${dossierId}`} className="code">
              {code}
            </Link>{' '}
            {applicantName}:{' '}
            {failure === null ? (
              <span className="ok">✓ {text.done}</span>
            ) : (
              <span className="late">▲ {why(failure)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
