import { useEffect, useRef, useState, type ReactNode } from 'react';
import { words } from '../../lang.ts';
import { later } from '../../later.tsx';
import { tell } from '../../notices.ts';

const CaptureDialog = later(async () => (await import('../../capture/capture-dialog.tsx')).CaptureDialog);

interface Paper {
  code: string;
  name: string;
}

interface Scans {
  /** Pages scanned so far, by code of the paper. */
  scanned: Readonly<Record<string, number>>;
  scan: (paper: Paper) => Promise<void>;
  dialog: ReactNode;
  /** False, and says so, where the scans lie in a draft the visit has left behind: they have to be made again. */
  belongTo: (dossierId: string) => boolean;
}

/**
 * Papers scanned while the applicant stands at the counter. They lie in the draft of the visit, which is made for the first of
 * them; `save` answers its id, or nothing where something is still missing.
 */
export function useScans(save: () => Promise<string | undefined>): Scans {
  const [made, setMade] = useState<{ dossierId: string; scanned: Record<string, number> }>();
  const [open, setOpen] = useState<{ dossierId: string; paper: Paper }>();
  // what is typed meanwhile does not draw the list of papers again
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const scan = async (paper: Paper): Promise<void> => {
    const dossierId = await latest.current().catch(() => undefined);
    if (dossierId !== undefined) setOpen({ dossierId, paper });
  };
  const belongTo = (dossierId: string): boolean => {
    if (made === undefined || made.dossierId === dossierId) return true;
    tell(words().capture.title, words().capture.otherDraft);
    setMade(undefined);
    return false;
  };
  const keep = (dossierId: string, code: string, pages: number): void =>
    setMade((before) => {
      const scanned = before?.dossierId === dossierId ? before.scanned : {};
      return { dossierId, scanned: { ...scanned, [code]: (scanned[code] ?? 0) + pages } };
    });
  return {
    scanned: made?.scanned ?? {},
    scan,
    belongTo,
    dialog: open !== undefined && (
      <CaptureDialog
        dossierId={open.dossierId}
        component={open.paper}
        onKept={(file) => keep(open.dossierId, open.paper.code, file.scan?.pages ?? 0)}
        onClose={() => setOpen(undefined)}
      />
    ),
  };
}
