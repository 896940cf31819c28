import { formatInstant, isGsm7, withoutMarks } from '../text/index.ts';

/** A notice is written in Vietnamese, in English, and where it is wanted for text messages by themselves, in Vietnamese. */
export const NOTICE_FORMS = ['vi', 'en', 'sms'] as const;
export type NoticeForm = (typeof NOTICE_FORMS)[number];

/** Null: not known. */
export type NoticeFacts = Readonly<Record<string, string | null>>;

interface Place {
  utcOffsetMinutes: number;
}

/** Characters of a notice, in words that every channel takes. */
export const LONGEST_NOTICE = 160;

/**
 * A template in words. Names in braces are facts; a part in brackets is left out where a fact of it is not given, and from
 * the last where the whole would be too long. Facts named due or limit are ISO instants, worded in the reader's language,
 * shorter where room is scarce; a text message without Vietnamese letters stays without them.
 */
export function wordNotice(template: string, form: NoticeForm, facts: NoticeFacts, place: Place): string {
  const whole = withoutMissing(template, facts);
  const inFull = worded(
    whole,
    form,
    (instant) => formatInstant(place, instant, form === 'vi' ? 'vi' : 'en'),
    facts,
  );
  if (inFull.length <= LONGEST_NOTICE) return inFull;
  const short = (text: string): string =>
    worded(text, form, (instant) => formatInstant(place, instant, 'en'), facts);
  let left = whole;
  while (short(left).length > LONGEST_NOTICE && PART.test(left)) left = left.replace(LAST_PART, '$1');
  return short(left);
}

const PART = /\[([^\]]*)\]/;
const LAST_PART = /^(.*)\[[^\]]*\]/s;
const FACT = /\{(\w+)\}/g;
const INSTANT = /(due|limit|visit)(Before)?$/i;

const withoutMissing = (template: string, facts: NoticeFacts): string =>
  template.replace(/\[([^\]]*)\]/g, (part, text: string) =>
    [...text.matchAll(FACT)].every(([, name = '']) => (facts[name] ?? null) !== null) ? part : '',
  );

function worded(
  template: string,
  form: NoticeForm,
  instantText: (at: Date) => string,
  facts: NoticeFacts,
): string {
  const plain = form === 'sms' && isGsm7(template);
  const said = (text: string): string => (plain ? withoutMarks(text) : text);
  const text = template.replace(/[[\]]/g, '').replace(FACT, (_, name: string) => {
    const fact = facts[name] ?? null;
    if (fact === null) return said(form === 'en' ? 'not yet known' : 'chưa xác định');
    return INSTANT.test(name) ? instantText(new Date(fact)) : said(fact);
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
