import type { UnitView } from '@motcua/contract/organisation';
import { dateText } from '@motcua/ui/dates';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { useOffered } from '../../rights.ts';
import { UnitChanges } from './unit-changes.tsx';

interface UnitDetailProps {
  unit: UnitView;
  units: readonly UnitView[];
  date: string;
}

/** One unit: since when, until when, from which units it was formed and which took over from it. */
export function UnitDetail({ unit, units, date }: UnitDetailProps): React.ReactNode {
  const words = useWords();
  const { units: text } = words;
  const levels: Record<string, string> = text.levels;
  const [sees, proposes] = [useOffered('seeSettings'), useOffered('proposeSettings')];
  const parent = units.find((one) => one.key === unit.parent);
  return (
    <article className="block" aria-labelledby="unit-title">
      <h2 id="unit-title">{unit.name}</h2>
      <dl className="facts">
        <dt>{text.code}</dt>
        <dd>{unit.code}</dd>
        <dt>{levels[unit.level] ?? unit.level}</dt>
        <dd>{parent === undefined ? '' : `${text.parent}: ${parent.name}`}</dd>
        <dt>{text.validity}</dt>
        <dd>
          {text.from} {dateText(unit.validFrom)}
          {unit.validTo !== null && ` ${text.until} ${dateText(unit.validTo)}`}
        </dd>
        {unit.address !== '' && (
          <>
            <dt>{words.intake.address}</dt>
            <dd>{unit.address}</dd>
          </>
        )}
        {unit.phone !== '' && (
          <>
            <dt>{words.intake.phone}</dt>
            <dd>{unit.phone}</dd>
          </>
        )}
      </dl>
      {unit.predecessors.length > 0 && (
        <Kin label={text.predecessors} keys={unit.predecessors} on={dayBefore(unit.validFrom)} />
      )}
      {unit.successors.length > 0 && (
        <Kin label={text.successors} keys={unit.successors} on={unit.validTo ?? date} />
      )}
      {proposes && unit.validTo === null && <Begin unit={unit.key} />}
      {sees && <UnitChanges unit={unit.key} />}
    </article>
  );
}

/** What may be proposed of a unit. */
function Begin({ unit }: { unit: string }): React.ReactNode {
  const { unitChanges: text } = useWords();
  const to = (kind: string): string => `/to-chuc/${unit}?xem=de-xuat&viec=${kind}`;
  return (
    <p className="row">
      <Button component={Link} to={to('CHANGE')} variant="default" size="compact-sm">
        {text.change}
      </Button>
      <Button component={Link} to={to('NEW')} variant="default" size="compact-sm">
        {text.newBelow}
      </Button>
      <Button component={Link} to={to('END')} variant="default" size="compact-sm">
        {text.end}
      </Button>
    </p>
  );
}

const DAY_MS = 86_400_000;
const dayBefore = (date: string): string => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);

/** Units of another day by name; each link opens that day. */
function Kin({ label, keys, on }: { label: string; keys: readonly string[]; on: string }): React.ReactNode {
  const { data } = useQuery({
    queryKey: ['units', on],
    queryFn: ({ signal }) => client.listUnits({ date: on }, { signal }),
    staleTime: 300_000,
  });
  const nameOf = (key: string): string => data?.items.find((unit) => unit.key === key)?.name ?? key;
  return (
    <>
      <h3>
        {label} ({dateText(on)})
      </h3>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <Link to={`/to-chuc/${key}?ngay=${on}`}>{nameOf(key)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
