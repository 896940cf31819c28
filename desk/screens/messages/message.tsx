import type { NoticeWording } from '@motcua/contract/wording';
import { dateText } from '@motcua/ui/dates';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../lang.ts';
import { viewIn, Views } from '../../parts/views.tsx';
import { EditWording } from './edit-wording.tsx';
import { TextForm } from './text-form.tsx';
import { Versions } from './versions.tsx';

interface MessageProps {
  item: NoticeWording;
  today: string;
  mayPropose: boolean;
}

/** One notice: when it is sent and how, its texts, and how they came to be. */
export function Message({ item, today, mayPropose }: MessageProps): React.ReactNode {
  const { wording: text } = useWords();
  const [params] = useSearchParams();
  const view = viewIn(params, ['cau-chu', 'phien-ban']);
  const { kind, channels, since, current, builtIn, changes } = item;
  const how = channels.length === 0 ? [text.noAccount] : channels.map((one) => text.channelNames[one]);
  const waiting = changes.filter(({ status }) => status === 'WAITING').length;
  return (
    <>
      <p className="row spread">
        <span>
          <span className="soft">{text.when}:</span> {text.triggers[kind]} ·{' '}
          <span className="soft">{text.channels}:</span> {[text.inbox, ...how].join(', ')} ·{' '}
          <span className="soft">{text.since}:</span> {since === null ? text.builtIn : dateText(since)}
        </span>
        <Link to="/tin-nhan">{text.all}</Link>
      </p>
      <Views
        label={text.title}
        now={view}
        views={[
          ['cau-chu', text.views.text],
          [
            'phien-ban',
            `${text.views.changes} (${changes.length})${waiting === 0 ? '' : `, ${waiting} ${text.waiting}`}`,
          ],
        ]}
      />
      {view === 'phien-ban' ? (
        <Versions item={item} />
      ) : mayPropose ? (
        <EditWording key={kind} item={item} today={today} />
      ) : (
        <div className="two">
          {(['vi', 'en', 'sms'] as const).map((form) => (
            <TextForm key={form} form={form} texts={current} builtIn={builtIn} />
          ))}
        </div>
      )}
    </>
  );
}
