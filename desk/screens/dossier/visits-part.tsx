import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lang.ts';
import { visitsOf } from '../../queries.ts';

/** How often the applicant had to come for this matter, and for what. */
export function VisitsPart({ dossierId }: { dossierId: string }): React.ReactNode {
  const { counter } = useWords();
  const { data } = useQuery(visitsOf(dossierId));
  if (data === undefined) return null;
  return (
    <section className="block" aria-labelledby="visits-part">
      <h2 id="visits-part">{counter.visits}</h2>
      <p>{data.trips === 0 ? counter.noTrips : <strong>{counter.trips(data.trips)}</strong>}</p>
      <ul className="visits">
        {data.items.map((visit) => (
          <li key={`${visit.at} ${visit.kind}`}>
            {counter.visitKinds[visit.kind]}{' '}
            <span className="soft">
              {momentText(visit.at)}, {visit.unit}, {visit.officer}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
