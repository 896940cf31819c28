import { DELIVERY_STATES, MESSAGE_CHANNELS } from '@motcua/contract/deadlines';
import type { ApologyView, DossierView } from '@motcua/contract/dossier-view';
import { DELAY_CAUSES } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useLang, useWords } from '../../lang.ts';
import { slipUrl } from '../../parts/print.ts';
import { deliveriesOf } from '../../queries.ts';

/** The notice that tells the applicant of the re-appointment. */
const RESCHEDULED = 'TB09';

/** Mẫu 04 from draft to signature, and whether the applicant has been reached. */
export function ApologyCard({ dossier }: { dossier: DossierView }): React.ReactNode {
  const { life, words } = useWords();
  const { apology } = dossier;
  if (apology === null) return null;
  return (
    <section className="block" aria-labelledby="apology-part">
      <div className="row spread">
        <h2 id="apology-part">{life.apology}</h2>
        {apology.slipId !== null && (
          <a href={slipUrl(apology.slipId)} target="_blank" rel="noopener">
            {words.open} (PDF)
          </a>
        )}
      </div>
      <Apology apology={apology} />
      {apology.signedAt !== null && <Receipts dossierId={dossier.id} />}
    </section>
  );
}

/** Cause, words, new date, who drafted and who signed. */
export function Apology({ apology }: { apology: ApologyView }): React.ReactNode {
  const { life, dialogs } = useWords();
  const lang = useLang();
  const causes: Partial<Record<string, { vi: string; en: string }>> = DELAY_CAUSES;
  return (
    <dl className="facts two-facts">
      <div>
        <dt>{dialogs.cause}</dt>
        <dd>{causes[apology.cause]?.[lang] ?? apology.causeText}</dd>
      </div>
      <div>
        <dt>{life.newDue}</dt>
        <dd>
          <strong>{momentText(apology.newDueAt)}</strong>
        </dd>
      </div>
      <div className="whole">
        <dt>{dialogs.apologyReason}</dt>
        <dd>{apology.reason}</dd>
      </div>
      <div>
        <dt>{life.drafted}</dt>
        <dd>
          {apology.draftedBy ?? life.bySystem}, {momentText(apology.draftedAt)}
        </dd>
      </div>
      <div>
        <dt>{life.signed}</dt>
        <dd>
          {apology.signedAt === null ? (
            <span className="wait">◐ {life.waitsSignature}</span>
          ) : (
            `${apology.signedBy ?? ''}, ${momentText(apology.signedAt)}`
          )}
        </dd>
      </div>
    </dl>
  );
}

/** What is known of the notice on each channel. */
function Receipts({ dossierId }: { dossierId: string }): React.ReactNode {
  const { life } = useWords();
  const lang = useLang();
  const { data } = useQuery(deliveriesOf(dossierId));
  if (data === undefined) return null;
  const told = data.items.filter((message) => message.kind === RESCHEDULED);
  return (
    <>
      <h3>{life.deliveries}</h3>
      {told.length === 0 && <p className="soft">{life.noDelivery}</p>}
      <ul className="slips">
        {told.flatMap((message) =>
          MESSAGE_CHANNELS.flatMap((name) => {
            const channel = message.channels.find((one) => one.channel === name);
            if (channel === undefined) return [];
            const last = channel.history.at(-1);
            return [
              <li key={`${message.messageId}-${name}`}>
                {CHANNEL_NAMES[name]}:{' '}
                <span className={channel.state === 'FAILED' ? 'late' : 'ok'}>
                  {channel.state === 'FAILED' ? '▲' : channel.state === 'QUEUED' ? '◐' : '✓'}{' '}
                  {DELIVERY_STATES[channel.state][lang]}
                </span>
                <span className="soft">
                  {last !== undefined && ` ${momentText(last.at)}`}
                  {channel.failure !== null && ` – ${channel.failure}`}
                </span>
              </li>,
            ];
          }),
        )}
      </ul>
    </>
  );
}

const CHANNEL_NAMES = { SMS: 'SMS', ZALO: 'Zalo', EMAIL: 'E-mail' } as const satisfies Record<
  (typeof MESSAGE_CHANNELS)[number],
  string
>;
