import type { ReportView } from '@motcua/contract/reports';
import { momentText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';

/** What the heads of the unit say beside the numbers. */
export function Comments({ report }: { report: ReportView }): React.ReactNode {
  const { reports: text } = useWords();
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title">{text.comments}</h2>
      {report.comments.length === 0 ? (
        <p className="soft">{text.noComments}</p>
      ) : (
        <ul className="plain">
          {report.comments.map((comment) => (
            <li key={`${comment.at}${comment.by}`} className="said">
              <strong>{comment.by}</strong> <span className="soft">{momentText(comment.at)}</span>
              <p>{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
