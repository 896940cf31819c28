import type { DossierView } from '@motcua/contract/dossier-view';
import { useLang, useWords } from '../../lang.ts';
import { stepName } from '../../step-name.ts';

const SHAPES = { DONE: '✓', NOW: '●', TO_DO: '○', SKIPPED: '–' } as const;

/** The internal process with "now" in it. */
export function ProcessMap({ steps }: { steps: DossierView['process'] }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const roles: Record<string, string> = words.roles;
  return (
    <section className="block" aria-labelledby="process-part">
      <h2 id="process-part">{words.dossier.steps}</h2>
      <ol className="process">
        {steps.map((step) => (
          <li
            key={step.index}
            className={step.status.toLowerCase()}
            aria-current={step.status === 'NOW' ? 'step' : undefined}
          >
            <span aria-hidden="true">{SHAPES[step.status]}</span>
            <div>
              {stepName(step, lang)}
              <span className="soft">
                {' '}
                {roles[step.role] ?? step.role} · {words.dossier.stepStatus[step.status]}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
