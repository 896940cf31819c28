import type { PublishedComponent } from './item.ts';
import type { Mention } from './patterns.ts';
import { namesOf, wordsOf, type Clause } from './words.ts';

/** Words that many papers share: they tell none of them from another. */
const GENERIC = new Set(
  wordsOf(
    `giay to ban sao chinh goc van phieu don so the bang chung nhan xac phep du dieu kien dang ky su dung cua ve viec theo co
    quan nguoi yeu cau de nghi cap doi lai moi cu hoac va cac nhung mot hai tai lieu ho thu tuc hanh khac lien
    hop dong bien quyet dinh bao cao cong chi`,
  ),
);
/** What follows them tells about the paper; it does not name another. */
const STOPS = new Set(
  wordsOf('do bi da chua con de tren trong ban co khong nop het duoc ma nay can phai gom'),
);
const isTelling = (word: string): boolean => !GENERIC.has(word);

/** Where a clause names a published component: the words from–to (exclusive). */
export interface Naming {
  component: PublishedComponent;
  from: number;
  to: number;
}

/** Components a clause names by their words, whole or in a part that tells them from others. */
export function namingsIn(clause: Clause, components: readonly PublishedComponent[]): Naming[] {
  const words = clause.folded.split(' ');
  return components.flatMap((component) =>
    namesOf(component.name).flatMap((name) =>
      commonRuns(words, name)
        .filter((run) => isNaming(words, name, run, component.form !== undefined))
        .map(({ from, to }) => ({ component, from, to })),
    ),
  );
}

/** Words of a text that are words of a name, in the same order without a gap. */
interface Run {
  from: number;
  to: number;
  /** Where in the name it begins. */
  start: number;
}

/**
 * A name of words that many papers share ("Giấy chứng nhận") is one only when it stands whole and nothing makes it
 * another paper; a form is named from its beginning ("Tờ khai đăng ký khai sinh" does not publish "giấy khai sinh").
 */
function isNaming(words: readonly string[], name: readonly string[], run: Run, isForm: boolean): boolean {
  if (isForm && run.start > 0) return false;
  const length = run.to - run.from;
  const telling = words.slice(run.from, run.to).filter(isTelling).length;
  if (telling >= 2) return true;
  return length === name.length && (telling === 1 || !goesOn(words.slice(run.to)));
}

/** The words that follow make it another paper: "Giấy chứng nhận" – "đủ điều kiện an toàn thực phẩm". */
function goesOn(rest: readonly string[]): boolean {
  const stop = rest.findIndex((word) => STOPS.has(word));
  return rest.slice(0, stop === -1 ? rest.length : stop).some(isTelling);
}

/** The longest run of the name's words that begins at each word of the text. */
function commonRuns(words: readonly string[], name: readonly string[]): Run[] {
  return words.flatMap((_, from) => {
    const lengths = name.map((__, start) => {
      let length = 0;
      while (name[start + length] !== undefined && name[start + length] === words[from + length]) length++;
      return length;
    });
    const longest = Math.max(0, ...lengths);
    return longest === 0 ? [] : [{ from, to: from + longest, start: lengths.indexOf(longest) }];
  });
}

/** A copy or a certification is spoken of just before the paper it belongs to. */
const REACH = { COPY: 5, CERTIFIED: 5, CONFIRMED: 0, PAPER: 0 } as const;

/** The component a mention speaks of. */
export function namedBy(
  { folded }: Clause,
  mention: Mention,
  namings: readonly Naming[],
): PublishedComponent | undefined {
  const word = folded.slice(0, mention.at).split(' ').length - 1;
  return namings.find(({ from, to }) => from - REACH[mention.kind] <= word && word < to)?.component;
}

/** In an item of a component the words may call it otherwise: one telling word is enough. */
export function speaksOf({ folded }: Clause, mention: Mention, component: PublishedComponent): boolean {
  const own = new Set(wordsOf(namesOf(component.name).flat().join(' ')).filter(isTelling));
  return folded
    .slice(mention.at)
    .split(' ')
    .slice(0, 7)
    .some((word) => own.has(word));
}

/** "Giấy tờ chứng minh …": what proves it is left open by the decision itself. */
export const isOpenKind = ({ name }: PublishedComponent): boolean =>
  namesOf(name).some((words) =>
    /^(giay to|tai lieu|ho so|chung tu|van ban)\b.*\b(chung minh|lien quan|khac)\b/.test(words.join(' ')),
  );

/** A certified copy may be asked for where the decision asks for one, or for the original itself. */
export const takesCertified = ({ name, originals, certified }: PublishedComponent): boolean =>
  originals > 0 || certified > 0 || /\b(cong chung|chung thuc)\b/.test(namesOf(name).flat().join(' '));
