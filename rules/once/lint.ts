import { formatDate } from '../text/index.ts';
import type { HeldPaper, LintedItem, PublishedComponent, ReuseException, WishedItem } from './item.ts';
import { mentionsIn, namesDocument, namesFault, onlyPutsRight, type Mention } from './patterns.ts';
import { isOpenKind, namedBy, namingsIn, speaksOf, takesCertified } from './published.ts';
import { clausesOf, folded, type Clause } from './words.ts';

/** What a request for more papers is held against. */
export interface LintQuestion {
  items: readonly WishedItem[];
  /** Published components of the dossier's case (quyết định công bố). */
  components: readonly PublishedComponent[];
  /** Items of earlier requests of this dossier. */
  askedBefore: readonly WishedItem[];
  held: readonly HeldPaper[];
}

/**
 * What may be asked for: everything at once, only published components, nothing that is known already, each with its
 * legal basis (NĐ 61/2018 Đ.15.3, Đ.19.4; reuse of results: Đ.20.5).
 */
export const lintItems = (question: LintQuestion): LintedItem[] =>
  question.items.map((item) => ({ item, ...judged(question, item) }));

type Judgement = Omit<LintedItem, 'item'>;

function judged(question: LintQuestion, item: WishedItem): Judgement {
  const { components } = question;
  const own = components.find((one) => one.code === item.component);
  if (item.component !== undefined && own === undefined) return notPublished(`${item.component}`);
  const outside = wishOutside(item, own, components);
  if (outside !== undefined) return notPublished(outside);
  const component = own ?? namedComponent(item, components);
  const known = component === undefined ? undefined : heldAlready(question, item, component);
  if (known !== undefined && item.exception === undefined) return known;
  if (isAskedBefore(question.askedBefore, item, component))
    return {
      verdict: 'ASKED_BEFORE',
      text: 'Nội dung này đã được yêu cầu ở lần trước; chỉ được yêu cầu một lần.',
      textEn: 'This was asked for before; it may be asked for only once.',
    };
  if (!namesDocument(folded(item.legalBasis)))
    return {
      verdict: 'NO_LEGAL_BASIS',
      text: 'Chưa ghi căn cứ pháp lý: cần tên hoặc số văn bản, ví dụ “Điều 16 Luật Hộ tịch”.',
      textEn: 'The legal basis is missing: name the document or its number, such as “Điều 16 Luật Hộ tịch”.',
    };
  return known === undefined || item.exception === undefined
    ? { verdict: 'OK', text: '', textEn: '' }
    : EXCEPTIONS[item.exception];
}

const EXCEPTIONS = {
  UPDATE: {
    verdict: 'TO_UPDATE',
    text: 'Giấy tờ đã có, được yêu cầu lại để cập nhật; lần yêu cầu này được thống kê.',
    textEn: 'Held already; asked for again to bring it up to date. This is counted.',
  },
  VERIFY: {
    verdict: 'TO_VERIFY',
    text: 'Giấy tờ đã có, được yêu cầu lại để xác minh, thẩm tra; lần yêu cầu này được thống kê.',
    textEn: 'Held already; asked for again to verify or examine. This is counted.',
  },
} as const satisfies Record<ReuseException, Judgement>;

const notPublished = (wish: string): Judgement => ({
  verdict: 'NOT_PUBLISHED',
  text: `“${wish}” không có trong thành phần hồ sơ đã công bố của thủ tục, không được yêu cầu.`,
  textEn: `“${wish}” is not among the published components of the procedure and may not be asked for.`,
});

/** The first words of an item that wish for a paper outside the published components. */
function wishOutside(
  item: WishedItem,
  own: PublishedComponent | undefined,
  components: readonly PublishedComponent[],
): string | undefined {
  for (const clause of clausesOf(item.text)) {
    const mentions = mentionsIn(clause);
    const namings = namingsIn(clause, components);
    const wish = mentions.find((mention) => {
      if (mention.kind === 'COPY' && mentions.some((other) => followsSoon(mention, other))) return false;
      const named =
        namedBy(clause, mention, namings) ??
        (own !== undefined && speaksOf(clause, mention, own) ? own : undefined);
      return !isCovered(clause, mention, named, own);
    });
    if (wish !== undefined) return wishedWords(clause, wish);
  }
  return undefined;
}

/** "bản sao giấy khai sinh": the paper decides, not the word for its copy. */
const followsSoon = (copy: Mention, other: Mention): boolean =>
  other.kind !== 'COPY' && other.at > copy.at && other.at - copy.at < 30;

/** The mention stays within what is published, or only says what to put right. */
function isCovered(
  clause: Clause,
  mention: Mention,
  named: PublishedComponent | undefined,
  own: PublishedComponent | undefined,
): boolean {
  switch (mention.kind) {
    case 'CERTIFIED': {
      const of = named ?? own;
      return of !== undefined && takesCertified(of);
    }
    case 'CONFIRMED':
      return named !== undefined && /\bxac nhan\b/.test(folded(named.name));
    case 'COPY':
      return named !== undefined || own !== undefined || onlyPutsRight(clause, mention);
    case 'PAPER':
      return (
        named !== undefined ||
        (own !== undefined && isOpenKind(own)) ||
        onlyPutsRight(clause, mention) ||
        isPartOfStronger(clause, mention)
      );
  }
}

/** "giấy xác nhận", "văn bản công chứng": judged by the confirmation or certification it speaks of. */
const isPartOfStronger = (clause: Clause, mention: Mention): boolean =>
  mentionsIn(clause).some((other) => other.kind === 'CONFIRMED' && other.at === mention.at);

function wishedWords({ accented }: Clause, { at }: Mention): string {
  const words = accented.slice(at).split(' ');
  return words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '');
}

/** The component an item without code asks for by its name. */
function namedComponent(
  item: WishedItem,
  components: readonly PublishedComponent[],
): PublishedComponent | undefined {
  return clausesOf(item.text).flatMap((clause) =>
    namingsIn(
      clause,
      components.filter((one) => one.form === undefined),
    ),
  )[0]?.component;
}

function heldAlready(
  { held }: LintQuestion,
  item: WishedItem,
  component: PublishedComponent,
): Judgement | undefined {
  const paper = held.find((one) => one.component === component.code);
  if (paper === undefined) return undefined;
  // a certified copy has no fault of its own: who doubts it asks under an exception
  if (paper.where !== 'CERTIFIED_COPY' && namesFault(folded(item.text))) return undefined;
  const date = formatDate(paper.date);
  const [where, whereEn] = WHERE[paper.where](paper.dossierCode ?? '', date);
  return {
    verdict: 'KNOWN',
    ...CURES[paper.where === 'CERTIFIED_COPY' ? 'CERTIFIED' : 'OTHER'](
      `${component.name}: ${where}`,
      `${component.name}: ${whereEn}`,
    ),
  };
}

const CURES = {
  CERTIFIED: (vi: string, en: string) => ({
    text: `${vi}. Dùng bản sao chứng thực ấy; chỉ yêu cầu lại để cập nhật hoặc xác minh, ghi rõ lý do.`,
    textEn: `${en}. Use that copy; it may be asked for again only to update or to verify, with the reason chosen.`,
  }),
  OTHER: (vi: string, en: string) => ({
    text: `${vi}. Giấy tờ đã có thì không yêu cầu nộp lại; nếu giấy tờ có lỗi, ghi rõ lỗi.`,
    textEn: `${en}. What is held already may not be asked for; if it is faulty, say how.`,
  }),
} as const;

const WHERE = {
  THIS_DOSSIER: (_code, date) => [`đã có trong hồ sơ này từ ngày ${date}`, `in this dossier since ${date}`],
  EARLIER_DOSSIER: (code, date) => [
    `đã nộp ngày ${date} trong hồ sơ ${code}`,
    `handed in on ${date} with dossier ${code}`,
  ],
  EARLIER_RESULT: (code, date) => [
    `đã được cấp ngày ${date} theo hồ sơ ${code}`,
    `issued on ${date} under dossier ${code}`,
  ],
  CERTIFIED_COPY: (code, date) => [
    `có bản sao điện tử đã chứng thực ngày ${date} theo hồ sơ ${code}`,
    `there is an electronic copy certified on ${date} under dossier ${code}`,
  ],
} as const satisfies Record<HeldPaper['where'], (code: string, date: string) => readonly [string, string]>;

/** The same component again without a fault named since, or the same words. */
function isAskedBefore(
  earlier: readonly WishedItem[],
  item: WishedItem,
  component: PublishedComponent | undefined,
): boolean {
  const words = folded(item.text);
  return earlier.some(
    (one) =>
      folded(one.text) === words ||
      (component !== undefined && one.component === component.code && !namesFault(words)),
  );
}

/** The coded reason under which a request stands in the refusal ledger. */
export function requestReason(
  items: readonly WishedItem[],
): 'MISSING_COMPONENT' | 'INVALID_COMPONENT' | 'FORM_INCOMPLETE' {
  const papers = items.filter((item) => item.component !== undefined);
  if (papers.length === 0) return 'FORM_INCOMPLETE';
  return papers.every((item) => namesFault(folded(item.text))) ? 'INVALID_COMPONENT' : 'MISSING_COMPONENT';
}
