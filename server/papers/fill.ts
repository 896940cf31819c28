import { printable } from './printable.ts';
import { valueRuns } from './valueWords.ts';
import type { Run } from './valueWords.ts';
import type { Piece } from './wording.ts';

/** The fields a sentence may take its values from. */
export type Scope = Readonly<Record<string, unknown>>;

/** Fills a sentence with values; `words` translates the codes of fields marked `word`. */
export function fill(pieces: readonly Piece[], scope: Scope, words: Readonly<Record<string, string>>): Run[] {
  return joined(pieces.flatMap((piece) => pieceRuns(piece, scope, words)));
}

function pieceRuns(piece: Piece, scope: Scope, words: Readonly<Record<string, string>>): Run[] {
  if ('words' in piece) return [{ text: piece.words }];
  if ('optional' in piece) {
    const complete = piece.optional.every((part) => !('field' in part) || valueOf(part, scope) !== undefined);
    return complete ? fill(piece.optional, scope, words) : [];
  }
  const value = valueOf(piece, scope);
  const written = piece.format === 'word' && value !== undefined ? (words[value] ?? value) : value;
  const runs = valueRuns(piece.format, written);
  return piece.bold && value !== undefined
    ? runs.map((run): Run => ('text' in run ? { ...run, strong: true } : run))
    : runs;
}

/** The value as printable text; undefined when missing, blank, or a count of nothing, which a form leaves unwritten. */
function valueOf({ field, format }: Extract<Piece, { field: unknown }>, scope: Scope): string | undefined {
  let here: unknown = scope;
  for (const name of field) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, name) : undefined;
  }
  const text = (Array.isArray(here) ? here : [here])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) => printable(String(one)))
    .join('\n');
  return text === '' || (format === 'count' && text === '0') ? undefined : text;
}

/** Neighbouring words of the same weight become one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && 'text' in last && 'text' in run && last.strong === run.strong) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else {
      result.push(run);
    }
  }
  return result;
}
