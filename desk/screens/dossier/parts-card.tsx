import type { DossierView, PartView } from '@motcua/contract/dossier-view';
import { Link } from 'react-router';
import { bundleWords } from '@motcua/ui/words/bundle';
import { useLang } from '../../lang.ts';

/** Of a case: its parts at other agencies and its own, with where each is. Of a part: its case. */
export function PartsCard({ dossier }: { dossier: DossierView }): React.ReactNode {
  const t = bundleWords[useLang()];
  const { parts, partOf } = dossier;
  if (partOf !== null)
    return (
      <p className="hint" role="note">
        {t.partOf(partOf.code)}
      </p>
    );
  if (parts.length === 0) return null;
  return (
    <section className="block" aria-labelledby="parts-part">
      <h2 id="parts-part">{t.parts}</h2>
      <ul className="rounds">
        {parts.map((one) => (
          <Part key={`${one.step} ${one.code ?? ''}`} part={one} />
        ))}
      </ul>
    </section>
  );
}

function Part({ part }: { part: PartView }): React.ReactNode {
  const lang = useLang();
  const { id, code, state, authority } = part;
  const done = state === 'RESULT_READY' || state === 'RETURNED';
  return (
    <li>
      <strong>{lang === 'vi' ? part.step : part.stepEn}</strong>{' '}
      {authority !== null && <span className="soft">{authority.name}</span>}{' '}
      {id !== null && (
        <Link className="code" to={`/ho-so/${id}`}>
          {code}
        </Link>
      )}
      <p className={done ? undefined : 'wait'}>
        {done ? '✓' : id === null ? '○' : '◐'} {lang === 'vi' ? part.text : part.textEn}
      </p>
    </li>
  );
}
