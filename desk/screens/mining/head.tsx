import type { Output } from '@motcua/contract/operations';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { useDesignWords } from '../../words/design.ts';
import { hoursText } from './queries.ts';

type HeadFigures = Pick<Output<'getMining'>, 'dossiers' | 'finished' | 'lead'>;

/** How many dossiers it is about, and how long they took. */
export function Head({ dossiers, finished, lead }: HeadFigures): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  return (
    <p>
      <strong>{countText(dossiers, lang)}</strong> {text.dossiers}, {countText(finished, lang)}{' '}
      {text.finished}.{' '}
      {finished > 0 && (
        <>
          {text.lead}: {text.median.toLowerCase()}{' '}
          <strong>
            {hoursText(lead.median, lang)} {text.hour}
          </strong>
          , {text.p90}{' '}
          <strong>
            {hoursText(lead.p90, lang)} {text.hour}
          </strong>
          . <span className="soft">{text.hoursHint}</span>
        </>
      )}
    </p>
  );
}
