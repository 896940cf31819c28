import { useQuery } from '@tanstack/react-query';
import { timeOfDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { readersOf } from '../../workspace-queries.ts';

/** Colleagues who have the same dossier open, with unit and since when; nothing while nobody else has. */
export function Readers({ dossierId }: { dossierId: string }): React.ReactNode {
  const { workspace: text } = useWords();
  const { data } = useQuery(readersOf(dossierId));
  const others = data?.others ?? [];
  return (
    <output className={others.length === 0 ? 'hidden' : 'hint wait readers'}>
      {others.length > 0 && (
        <>
          ◐ {text.readers}:{' '}
          {others
            .map(
              ({ fullName, unit, since }) =>
                `${fullName} (${unit.shortName}, ${text.since} ${timeOfDay(since)})`,
            )
            .join('; ')}
        </>
      )}
    </output>
  );
}
