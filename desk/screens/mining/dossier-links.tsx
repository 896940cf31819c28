import { Fragment } from 'react';
import { Link } from 'react-router';

interface DossierLinksProps {
  dossiers: readonly { dossierId: string; code: string }[];
}

const SHOWN = 3;

/** The first few at once, the others when asked for. */
export function DossierLinks({ dossiers }: DossierLinksProps): React.ReactNode {
  const rest = dossiers.slice(SHOWN);
  return (
    <>
      <Codes dossiers={dossiers.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>+{rest.length}</summary>
          <Codes dossiers={rest} />
        </details>
      )}
    </>
  );
}

const Codes = ({ dossiers }: DossierLinksProps): React.ReactNode =>
  dossiers.map(({ dossierId, code }, index) => (
    <Fragment key={dossierId}>
      {index > 0 && ', '}
      <Link to={`/ho-so/${dossierId}`} className="code">
        {code}
      </Link>
    </Fragment>
  ));
