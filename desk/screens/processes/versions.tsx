import { dateText, momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useDesignWords } from '../../words/design.ts';
import type { MapView } from './queries.ts';

/** The versions of a map, newest first, each with the decision behind it. */
export function Versions({ map }: { map: MapView }): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <section className="block" aria-label={text.versions}>
      <h2>{text.versions}</h2>
      <ul className="plain">
        {map.versions.map(({ id, validFrom, validTo, decision, fromData, inForce }) => (
          <li key={id}>
            <Link to={`?phien-ban=${id}`}>
              {text.from} {dateText(validFrom)}
              {validTo !== null && ` ${text.until} ${dateText(validTo)}`}
            </Link>{' '}
            {inForce && <strong className="ok">✓ {text.inForce}</strong>}
            <span className="below soft">
              {decision === null
                ? text.pattern
                : `${text.decision} ${decision.number}, ${dateText(decision.date)}`}
              {fromData && ` · ${text.fromData}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Decisions that moved running dossiers to another version. */
export function Migrations({ map: { migrations } }: { map: MapView }): React.ReactNode {
  const { processes: text } = useDesignWords();
  if (migrations.length === 0) return null;
  return (
    <section className="block" aria-label={text.migrations}>
      <h2>{text.migrations}</h2>
      <ul className="plain">
        {migrations.map((one) => (
          <li key={one.number}>
            {text.decision} {one.decision.number}, {dateText(one.decision.date)}: {one.moved} {text.moved},{' '}
            {one.stayed} {text.stayed}
            <span className="below soft">
              {one.reason} · {one.decidedBy.fullName}, {momentText(one.decidedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
