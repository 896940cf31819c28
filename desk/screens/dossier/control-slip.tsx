import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import { DELAY_CAUSES } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';
import { Scrolled } from '../../parts/scrolled.tsx';
import { slipUrl } from '../../parts/print.ts';
import { stepName } from '../../step-name.ts';

/** CM06: who gave the dossier to whom, when, and how each step stood against its time. */
export function ControlSlip({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const { dossier: text } = words;
  const slip = dossier.slips.findLast((one) => one.kind === 'CONTROL_SLIP');
  if (dossier.tasks.length === 0) return null;
  return (
    <section className="block" aria-labelledby="control-part">
      <div className="row spread">
        <h2 id="control-part">{text.control}</h2>
        {slip !== undefined && (
          <a href={slipUrl(slip.id)} target="_blank" rel="noopener">
            {words.intake.openSlip} (PDF)
          </a>
        )}
      </div>
      <Scrolled label={text.control}>
        <table className="control">
          <thead>
            <tr>
              {[
                words.list.step,
                text.giver,
                text.taker,
                text.givenAt,
                text.doneAt,
                text.stepDue,
                text.stepNote,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dossier.tasks.map((task, index) => (
              <TaskRow key={task.id} task={task} giver={dossier.tasks[index - 1]} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function TaskRow({ task, giver }: { task: TaskView; giver: TaskView | undefined }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const causes: Partial<Record<string, { vi: string; en: string }>> = DELAY_CAUSES;
  const late =
    task.dueAt !== null && task.doneAt !== null && Date.parse(task.doneAt) > Date.parse(task.dueAt);
  return (
    <tr>
      <th scope="row">{stepName(task, lang)}</th>
      <td>{giver?.owner?.fullName ?? giver?.unit.shortName ?? '–'}</td>
      <td>
        {task.owner?.fullName ?? words.list.nobody}
        <span className="soft"> {task.unit.shortName}</span>
      </td>
      <td>{momentText(task.openedAt)}</td>
      <td>{task.doneAt === null ? words.dossier.status[task.status] : momentText(task.doneAt)}</td>
      <td className={late ? 'late' : undefined}>
        {task.dueAt === null ? '–' : momentText(task.dueAt)}
        {late && ` ▲ ${words.deadline.OVERDUE.toLowerCase()}`}
      </td>
      <td>
        {task.note}
        {task.delayCause !== null && (
          <span className="soft">
            {' '}
            {words.dialogs.delayCause}: {causes[task.delayCause]?.[lang] ?? task.delayCause}
          </span>
        )}
      </td>
    </tr>
  );
}
