import type { StaffChangeView } from '@motcua/contract/staff';
import { dateText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';

/** Who, as what, where, from when. */
export function ChangedLine({ line }: { line: StaffChangeView['lines'][number] }): React.ReactNode {
  const words = useWords();
  const { staff: text } = words;
  return (
    <span className="below">
      <strong>{line.fullName}</strong> <span className="code soft">{line.username}</span>
      {line.unit !== null && (
        <span className="soft">
          {' '}
          · {line.position}, {line.unit.shortName} ({line.roles.map((role) => words.roles[role]).join(', ')})
          {line.from !== null && ` ${text.from} ${dateText(line.from)}`}
          {line.to !== null && ` ${text.until} ${dateText(line.to)}`}
          {line.verdict !== null && ` · ${text.verdicts[line.verdict]}`}
        </span>
      )}
    </span>
  );
}
