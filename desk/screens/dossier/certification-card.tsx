import type { DossierView } from '@motcua/contract/dossier-view';
import { fileUrl } from '../../parts/print.ts';
import { Certified } from '../certifications/certified.tsx';
import { useCertificationWords } from '../../words/certification.ts';

/** QU09: what the leader’s signature will certify, and what it has certified. */
export function CertificationCard({ dossier }: { dossier: DossierView }): React.ReactNode {
  const { certification: text } = useCertificationWords();
  const { certification, files, components } = dossier;
  if (certification === null) return null;
  const { component, electronic, items } = certification;
  const scans = files.filter((file) => file.component === component && file.scan !== null);
  const name = components.find(({ code }) => code === component)?.name;
  return (
    <section className="block" aria-labelledby="certification-part">
      <h2 id="certification-part">{text.part}</h2>
      {items.length === 0 && (
        <>
          <p className="soft">{electronic ? text.electronic : text.paperOnly}</p>
          {electronic && (
            <>
              <h3>
                {text.toCertify}
                {name !== undefined && ` – ${name}`}
              </h3>
              {scans.length === 0 ? (
                <p className="wait">◐ {text.nothing}</p>
              ) : (
                <ul>
                  {scans.map(({ id, name: file, scan }) => (
                    <li key={id}>
                      <span className="ok">✓</span>{' '}
                      <a href={fileUrl(id)} target="_blank" rel="noopener">
                        {file}
                      </a>{' '}
                      – {text.compared(scan?.pages ?? 0)}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </>
      )}
      {items.map((item) => (
        <Certified key={item.id} item={item} />
      ))}
    </section>
  );
}
