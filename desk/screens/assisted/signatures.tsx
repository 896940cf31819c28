import { Button, FileButton } from '@mantine/core';
import type { SignatureView } from '@motcua/contract/signature';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { upload } from '../../acts/upload.ts';
import { noteEndOfSession } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { printPage, signatureSheetUrl } from '../../parts/print.ts';
import { useAssistedWords } from '../../words/assisted.ts';

interface SignaturesProps {
  dossierId: string;
  signatures: readonly SignatureView[];
}

/** Who else signs what was filled in: asked on the portal, or by hand on a sheet, before the applicant is asked. */
export function Signatures({ dossierId, signatures }: SignaturesProps): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  return (
    <section className="stack" aria-labelledby="sign-title">
      <h3 id="sign-title">{text.signTitle}</h3>
      {signatures.map((one) => (
        <Signature key={one.signer} dossierId={dossierId} signature={one} />
      ))}
    </section>
  );
}

function Signature({
  dossierId,
  signature,
}: {
  dossierId: string;
  signature: SignatureView;
}): React.ReactNode {
  const { assisted: text } = useAssistedWords();
  const { signed } = useWords().dossier;
  const lang = useLang();
  const [sending, setSending] = useState(false);
  const { signer, standing, fullName, how, reason } = signature;
  const ask = useAct('askSignature');
  const keep = useAct('keepSignedSheet');
  const send = async (file: File): Promise<void> => {
    setSending(true);
    try {
      const { id } = await upload(dossierId, file, () => undefined);
      await keep.mutateAsync({ dossierId, signer, sheetFile: id }).catch(() => undefined);
    } catch (error) {
      if (!noteEndOfSession(error)) tellFailure(error);
    } finally {
      setSending(false);
    }
  };
  const role = lang === 'en' ? (signature.roleEn ?? signature.role) : signature.role;
  const named = (label: string): string => `${label}: ${role}`;
  return (
    <div>
      <p>
        <strong>
          {role}: {fullName}
        </strong>{' '}
        · {standing === 'SIGNED' && how === 'SHEET' ? signed.SHEET : signed[standing]}
        {standing === 'DECLINED' && reason !== null && `: ${reason}`}
      </p>
      {standing !== 'SIGNED' && (
        <div className="row">
          <Button
            variant="default"
            aria-label={named(text.askSignature)}
            loading={ask.isPending}
            onClick={() => ask.mutate({ dossierId, signer })}
          >
            {text.askSignature}
          </Button>
          <Button
            variant="default"
            aria-label={named(text.printSheet)}
            onClick={() => printPage(signatureSheetUrl(dossierId, signer))}
          >
            {text.printSheet}
          </Button>
          <FileButton
            accept="application/pdf,image/png,image/jpeg"
            onChange={(file) => {
              if (file !== null) void send(file);
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                aria-label={named(text.signedSheet)}
                loading={sending || keep.isPending}
              >
                {text.signedSheet}
              </Button>
            )}
          </FileButton>
        </div>
      )}
    </div>
  );
}
