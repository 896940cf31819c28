import type { Component, ProcedureCase } from '../../province/index.ts';
import { tidy, type SourcePaper, type SourceRow } from './source-row.ts';

/** More copies than that is a slip of the keyboard. */
const MOST_COPIES = 10;

/** A heading that names a case in which its documents are needed. */
const CASE = /^(?:trường hợp|đối với|th\s?\d)/i;
const TO_SHOW = /xuất trình/i;
const BULLET = /^(?:[-+*•–]+|\(?[ivx]{1,4}[).]|\(?\d{1,2}[).](?!\d)|\(?[a-zđ]\)|\(\*\))\s*/i;

export interface Papers {
  cases: ProcedureCase[];
  components: Component[];
}

/** Documents of a procedure with their cases. Lines without a name and remarks are left out and told of. */
export function papersOf({ documents }: SourceRow, doubt: (what: string) => void): Papers {
  const cases: ProcedureCase[] = [];
  const components: Component[] = [];
  for (const group of documents) {
    const heading = bare(group.case);
    const kind = headingKind(heading, documents.length);
    if (kind === 'CASE') cases.push({ code: `TH${cases.length + 1}`, name: heading });
    for (const item of group.items) {
      const name = nameOf(item);
      if (name === '' || /^lưu ý/i.test(name)) {
        doubt(
          name === '' ? 'bỏ một dòng thành phần hồ sơ không có tên' : 'bỏ dòng lưu ý trong thành phần hồ sơ',
        );
        continue;
      }
      components.push({
        code: `TP${String(components.length + 1).padStart(2, '0')}`,
        name,
        originals: copies(item.originals, doubt),
        certified: 0,
        copies: copies(item.copies, doubt),
        presentOnly: kind === 'TO_SHOW',
        required: kind !== 'OTHER' && (kind === 'TO_SHOW' || item.originals + item.copies > 0),
        ...(kind === 'CASE' ? { case: `TH${cases.length}` } : {}),
      });
    }
  }
  return { cases, components };
}

/** OTHER: one of several groups under a heading that cannot be told for certain, so nothing in it is demanded. */
function headingKind(heading: string, groups: number): 'CASE' | 'TO_SHOW' | 'ALWAYS' | 'OTHER' {
  if (TO_SHOW.test(heading)) return 'TO_SHOW';
  if (groups === 1 || heading === '' || /phải nộp|^(?:bao )?gồm|^thành phần hồ sơ:?$/i.test(heading))
    return 'ALWAYS';
  return CASE.test(heading) ? 'CASE' : 'OTHER';
}

/**
 * The page breaks a name off where the link to its form begins: "Tờ khai cho người" + "nước ngoài (NA17)Mau.doc". What
 * goes on in small letters up to the file's name belongs to the name.
 */
function nameOf({ name, form }: SourcePaper): string {
  const start = bare(name);
  const rest = tidy(form);
  const tail =
    /^\p{Ll}/u.test(rest) && !/[.;:)]$/.test(start)
      ? (/^(.*?[\p{Ll})])(?=[\p{Lu}\d])/u.exec(rest)?.[1] ?? '')
      : '';
  return bare(`${start} ${/\.(?:docx?|pdf|xlsx?|rar|zip)/i.test(tail) ? '' : tail}`);
}

function bare(text: string): string {
  let rest = tidy(text);
  while (BULLET.test(rest)) rest = rest.replace(BULLET, '');
  return rest.replace(/[;,.:]+$/, '').trim();
}

function copies(count: number, doubt: (what: string) => void): number {
  if (count >= 0 && count <= MOST_COPIES) return count;
  doubt(`số lượng bản ${count} không thể đúng: để 1`);
  return 1;
}
