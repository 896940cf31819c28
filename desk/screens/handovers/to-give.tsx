import { Button, Checkbox } from '@mantine/core';
import type { Input } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { handoverUrl, printPage } from '../../parts/print.ts';

interface ToGiveProps {
  unit: UnitRef;
  kind: Input<'handOverDossiers'>['kind'];
  /** Those that are most urgent first, as the server has them. */
  papers: readonly Paper[];
}

/** One paper to give: `when` is the hour it has to leave by, or since when a result is ready. */
export interface Paper {
  dossierId: string;
  code: string;
  procedureName: string;
  when: string;
  late: boolean;
}

/** Papers for one unit: choose, one slip for all chosen, printed at once. */
export function ToGive({ unit, kind, papers }: ToGiveProps): React.ReactNode {
  const words = useWords();
  const { handovers } = words;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = papers.filter(({ dossierId }) => !left.has(dossierId));
  const make = useAct('handOverDossiers', (made) => {
    tell(words.done.handedOver, `${handovers.number} ${made.number}`);
    printPage(handoverUrl(made.id));
  });
  const toggle = (dossierId: string): void => {
    const next = new Set(left);
    if (!next.delete(dossierId)) next.add(dossierId);
    setLeft(next);
  };
  return (
    <section className="block" aria-label={unit.name}>
      <div className="row spread">
        <h3>
          {handovers.to}: {unit.name} · {handovers.kinds[kind]}
        </h3>
        <Button
          disabled={chosen.length === 0}
          loading={make.isPending}
          onClick={() =>
            make.mutate({
              kind,
              toUnit: unit.key,
              dossierIds: chosen.map(({ dossierId }) => dossierId),
            })
          }
        >
          {handovers.make} ({chosen.length})
        </Button>
      </div>
      <table className="papers-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={handovers.all}
                checked={chosen.length === papers.length}
                indeterminate={chosen.length > 0 && chosen.length < papers.length}
                onChange={() =>
                  setLeft(
                    chosen.length === papers.length
                      ? new Set(papers.map(({ dossierId }) => dossierId))
                      : new Set(),
                  )
                }
              />
            </th>
            <th scope="col">{words.list.code}</th>
            <th scope="col">{words.list.procedure}</th>
            <th scope="col">{kind === 'DOSSIER' ? handovers.by : words.returnPlace.readySince}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.dossierId}>
              <td>
                <Checkbox
                  aria-label={`${handovers.choose} ${paper.code}`}
                  checked={!left.has(paper.dossierId)}
                  onChange={() => toggle(paper.dossierId)}
                />
              </td>
              <td>
                <Link to={`/ho-so/${paper.dossierId}`} className="code">
                  {paper.code}
                </Link>
              </td>
              <td>{paper.procedureName}</td>
              <td className={paper.late ? 'late' : undefined}>
                {paper.late && '▲ '}
                {momentText(paper.when)}
                {paper.late && ` (${handovers.late})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
