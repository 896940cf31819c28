import type { EventView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';

interface TimelineProps {
  events: readonly EventView[];
  /** Where the history is printed from, by those who may. */
  print: string | undefined;
}

/** What happened, newest first. */
export function Timeline({ events, print }: TimelineProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  return (
    <section className="block" aria-labelledby="timeline-part">
      <div className="row spread">
        <h2 id="timeline-part">{words.dossier.timeline}</h2>
        {print !== undefined && (
          <a href={print} target="_blank" rel="noopener">
            {words.life.history}
          </a>
        )}
      </div>
      <ol className="timeline">
        {events
          .toSorted((a, b) => b.seq - a.seq)
          .map((event) => (
            <li key={event.seq}>
              <time dateTime={event.at}>{momentText(event.at)}</time>
              <p>{lang === 'en' ? event.textEn : event.text}</p>
              <p className="soft">{[event.actor, event.unit].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
      </ol>
    </section>
  );
}
