import type { DossierView } from '@motcua/contract/dossier-view';
import type { ExternalRequestView, ObligationView } from '@motcua/contract/exchange';
import { dateText, momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useLang, useWords } from '../../lang.ts';
import { obligations } from '../../queries.ts';

/** What systems outside were asked, and what has to be paid before the matter goes on. */
export function OutsideCard({ dossier }: { dossier: DossierView }): React.ReactNode {
  const { outside } = useWords();
  const asks = dossier.process.some(({ kind, status }) => kind === 'EXTERNAL' && status !== 'TO_DO');
  const { data } = useQuery({ ...obligations(dossier.id), enabled: asks });
  if (data === undefined || data.requests.length + data.obligations.length === 0) return null;
  return (
    <section className="block" aria-labelledby="outside-part">
      <h2 id="outside-part">{outside.title}</h2>
      <ul className="rounds">
        {data.requests.map((one) => (
          <Request key={one.taskId} request={one} />
        ))}
        {data.obligations.map((one) => (
          <Obligation key={one.id} obligation={one} />
        ))}
      </ul>
    </section>
  );
}

function Request({ request }: { request: ExternalRequestView }): React.ReactNode {
  const { outside } = useWords();
  return (
    <li>
      <strong>{outside.systems[request.system]}</strong>{' '}
      <span className="soft">
        {outside.asked} {momentText(request.askedAt)}
      </span>
      <p>
        {request.repliedAt !== null ? (
          `${outside.replied} ${momentText(request.repliedAt)}: ${request.reply ?? ''}`
        ) : request.stopped ? (
          <span className="late">
            ▲ {outside.stopped}: {request.failure}
          </span>
        ) : request.failure !== null ? (
          <span className="wait">
            ◐ {outside.notTaken} ({request.attempts} {outside.attempts}): {request.failure}
          </span>
        ) : (
          <span className="wait">◐ {outside.waiting}</span>
        )}
      </p>
    </li>
  );
}

function Obligation({ obligation }: { obligation: ObligationView }): React.ReactNode {
  const { outside } = useWords();
  const lang = useLang();
  const { lines, payments, remainder, settledAt } = obligation;
  return (
    <li>
      <strong>
        {outside.total}: {moneyText(obligation.total, lang)}
      </strong>{' '}
      <span className="soft">
        {obligation.number}, {dateText(obligation.issuedOn)} · {outside.payBy} {dateText(obligation.payBy)} ·{' '}
        {outside.code} <span className="code">{obligation.code}</span>
      </span>
      <p>{lines.map(({ name, amount }) => `${name} ${moneyText(amount, lang)}`).join(' · ')}</p>
      {payments.map((one) => (
        <p key={one.bankReference}>
          {outside.paidAt} {momentText(one.paidAt)}: {moneyText(one.amount, lang)}{' '}
          <span className="soft code">{one.bankReference}</span>
        </p>
      ))}
      <p>
        {settledAt !== null ? (
          `✓ ${outside.settled} ${momentText(settledAt)}`
        ) : (
          <span className="wait">
            ◐ {outside.remainder}: {moneyText(remainder, lang)}
          </span>
        )}
        {remainder < 0 && ` · ${outside.excess}: ${moneyText(-remainder, lang)}`}
      </p>
    </li>
  );
}
