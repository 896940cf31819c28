import { Button, FileButton } from '@mantine/core';
import type { Component } from '@motcua/contract/catalogue';
import { useState } from 'react';
import { upload } from '../../acts/upload.ts';
import { noteEndOfSession } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { useAssistedWords } from '../../words/assisted.ts';

interface PapersProps {
  papers: readonly Component[];
  /** Files there were before the screen was opened, by code of the paper. */
  before: Readonly<Record<string, number>>;
  scanned: Readonly<Record<string, number>>;
  onScan: (paper: Component) => void;
  /** The draft files go into; nothing where something is still missing. */
  draft: () => Promise<string | undefined>;
}

/** The papers of the procedure, each scanned at the table or taken from a file the person brought. */
export function Papers({ papers, before, scanned, onScan, draft }: PapersProps): React.ReactNode {
  const { capture, words } = useWords();
  const { assisted: text } = useAssistedWords();
  const [sent, setSent] = useState<Readonly<Record<string, number>>>({});
  const [sending, setSending] = useState<string>();
  const send = async (code: string, file: File): Promise<void> => {
    setSending(code);
    try {
      const dossierId = await draft();
      if (dossierId === undefined) return;
      await upload(dossierId, file, () => undefined, code);
      setSent((all) => ({ ...all, [code]: (all[code] ?? 0) + 1 }));
    } catch (error) {
      if (!noteEndOfSession(error)) tellFailure(error);
    } finally {
      setSending(undefined);
    }
  };
  const count = (code: string): number => (before[code] ?? 0) + (sent[code] ?? 0) + (scanned[code] ?? 0);
  return (
    <table className="checklist">
      <caption className="hidden">{text.papers}</caption>
      <thead>
        <tr>
          <th scope="col">{text.paper}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{capture.title}</th>
          <th scope="col">{text.file}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.code}>
            <th scope="row">
              {paper.name} {!paper.required && <span className="need">({words.optional})</span>}
            </th>
            <td>{count(paper.code) === 0 ? '–' : <span className="ok">✓ {count(paper.code)}</span>}</td>
            <td>
              <button
                type="button"
                className="link"
                aria-label={capture.scanNamed(paper.name)}
                onClick={() => onScan(paper)}
              >
                {capture.scan}
              </button>
            </td>
            <td>
              <FileButton
                accept="application/pdf,image/png,image/jpeg"
                onChange={(file) => {
                  if (file !== null) void send(paper.code, file);
                }}
              >
                {(props) => (
                  <Button
                    {...props}
                    size="compact-sm"
                    variant="default"
                    loading={sending === paper.code}
                    aria-label={text.fileNamed(paper.name)}
                  >
                    {text.file}
                  </Button>
                )}
              </FileButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
