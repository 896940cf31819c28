import { Button } from '@mantine/core';
import type { StoppedRequestView } from '@motcua/contract/connections';
import { momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAccount } from '../../session.ts';
import { useConnectionWords } from '../../words/connections.ts';
import type { Sendable } from './send-again.tsx';

interface StoppedRequestsProps {
  requests: readonly StoppedRequestView[];
  onAgain: (request: Sendable) => void;
}

/** Requests nobody tries by himself any more, each with the reason and with who answers for it. */
export function StoppedRequests({ requests, onAgain }: StoppedRequestsProps): React.ReactNode {
  const { connections: text } = useConnectionWords();
  if (requests.length === 0) return null;
  return (
    <WideTable
      caption={text.stoppedCaption}
      scrolls
      aside={requests.length}
      heads={[text.request, text.why, text.responsible, text.act]}
    >
      {requests.map((one) => (
        <Stopped key={one.taskId} request={one} onAgain={onAgain} />
      ))}
    </WideTable>
  );
}

interface StoppedProps {
  request: StoppedRequestView;
  onAgain: StoppedRequestsProps['onAgain'];
}

function Stopped({ request, onAgain }: StoppedProps): React.ReactNode {
  const { connections: text, outside } = useConnectionWords();
  const { accountId } = useAccount();
  const take = useAct('takeStoppedRequest', () => tell(text.took));
  const { taskId, about, responsible, taken } = request;
  const mine = taken && responsible?.accountId === accountId;
  return (
    <tr>
      <th scope="row">
        <span className="late">▲</span> {outside.systems[request.system]}
        <Link className="below code" to={`/ho-so/${about.dossierId}`}>
          {about.code}
        </Link>
        <span className="below soft">
          {request.step} · {text.stoppedAt} {momentText(request.stoppedAt)}
        </span>
      </th>
      <td>
        {text.faults[request.fault]}
        <span className="below soft">{request.failure}</span>
      </td>
      <td>
        {responsible === null ? request.unit : responsible.fullName}
        {!taken && responsible !== null && (
          <span className="below soft">
            {text.holds}, {request.unit}
          </span>
        )}
      </td>
      <td>
        <div className="row">
          {!mine && (
            <Button
              size="compact-sm"
              variant="default"
              loading={take.isPending}
              onClick={() => take.mutate({ taskId })}
            >
              {text.take}
            </Button>
          )}
          <Button size="compact-sm" onClick={() => onAgain({ taskId, code: about.code })}>
            {text.again}
          </Button>
        </div>
      </td>
    </tr>
  );
}
