import { Button } from '@mantine/core';
import type { CertificationView } from '@motcua/contract/certification';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { fileUrl } from '../../parts/print.ts';
import { useCertificationWords } from '../../words/certification.ts';
import { RevokeDialog } from './revoke.tsx';
import { Uses } from './uses.tsx';

/** One number of the register: its copy, whether it counts, where it was used; taken back by whom it belongs to. */
export function Certified({ item }: { item: CertificationView }): React.ReactNode {
  const { certification: text } = useCertificationWords();
  const [revoking, setRevoking] = useState(false);
  const [opened, setOpened] = useState(false);
  const { number, documentName, fileId, copy, revokedAt, revokeReason } = item;
  return (
    <div className="stack">
      <p>
        {text.number} <strong>{number}</strong> – {documentName}
      </p>
      <p className="soft">
        {text.at}: {momentText(item.certifiedAt)} · {text.signer}: {item.signer}, {item.position}
        {copy !== 'PAPER' && ` · ${text.code}: ${item.code}`}
      </p>
      {revokedAt !== null && (
        <p className="late">✕ {text.revokedAt(momentText(revokedAt), revokeReason ?? '')}</p>
      )}
      <div className="row">
        {fileId === null ? (
          <span className={copy === 'PAPER' ? 'soft' : 'wait'}>
            {copy === 'PAPER' ? '' : '◐ '}
            {text.copy[copy]}
          </span>
        ) : (
          <>
            <a href={fileUrl(fileId)} target="_blank" rel="noopener">
              {text.open} (PDF)
            </a>
            <button type="button" className="link" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {text.uses}
            </button>
          </>
        )}
        {item.mayRevoke && (
          <Button variant="default" size="xs" onClick={() => setRevoking(true)}>
            {text.revoke}
          </Button>
        )}
      </div>
      {opened && <Uses certificationId={item.id} number={number} />}
      {revoking && <RevokeDialog item={item} onClose={() => setRevoking(false)} />}
    </div>
  );
}
