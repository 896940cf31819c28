import type { ProblemError } from '@motcua/contract/client';
import { useLang } from '../lang.ts';

/** Why the server would not take what was proposed: its sentence, then each thing to be mended. */
export function Complaints({ problem }: { problem: ProblemError['problem'] }): React.ReactNode {
  const lang = useLang();
  return (
    <section className="hint late" role="alert">
      <strong>▲ {lang === 'en' ? problem.titleEn : problem.detail}</strong>
      <ul>
        {(problem.fields ?? []).map((field) => (
          <li key={field.field}>{lang === 'en' ? (field.messageEn ?? field.message) : field.message}</li>
        ))}
      </ul>
    </section>
  );
}
