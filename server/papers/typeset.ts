import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PAPERS_FOLDER } from './form.ts';
import type { Sheet } from './sheet.ts';
import { tinos } from './tinos.ts';

/**
 * PDF standards this printer can write. The compiler takes one at a time; slips are filed as PDF/A-2a (archive, tagged),
 * and the tests set every slip as PDF/UA-1 as well, so the same tags are known to satisfy both.
 */
export type PdfStandard = 'a-2a' | 'ua-1';

/** Renderings after which the compiler's memory of a layout no longer used is dropped. */
const MEMORY_AGE = 2;

let compiler: NodeCompiler | undefined;

/** Sets a sheet as PDF through `data/papers/layout/slip.typ`. Throws Error with the layout's diagnostics. */
export function typeset(sheet: Sheet, standard: PdfStandard = 'a-2a'): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: fileURLToPath(PAPERS_FOLDER),
    fontArgs: [{ fontBlobs: [...tinos().files] }],
  });
  // In one call: a compiled document kept as a JavaScript object holds native memory the collector cannot see.
  const pdf = compiler.pdf(
    {
      mainFilePath: fileURLToPath(new URL('layout/slip.typ', PAPERS_FOLDER)),
      inputs: { sheet: JSON.stringify(sheet) },
    },
    { pdfStandard: standard },
  );
  compiler.evictCache(MEMORY_AGE);
  return pdf;
}
