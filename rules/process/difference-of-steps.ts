import { ROLE_NAMES } from '../authority/index.ts';
import type { ProcessStep } from './definition.ts';
import { stepName } from './checks/beside.ts';
import { limitHours } from './shares.ts';
import { durationSaid, KIND_NAMES, percentSaid, sameIn, unitName, type Said } from './words.ts';

interface Field {
  name: Said;
  /** What the step says; undefined where it says nothing. */
  say: (step: ProcessStep) => Said | undefined;
}

const text =
  (of: (step: ProcessStep) => string | undefined): Field['say'] =>
  (step) => {
    const said = of(step);
    return said === undefined || said === '' ? undefined : sameIn(said);
  };
const list = (of: (step: ProcessStep) => readonly string[] | undefined): Field['say'] =>
  text((step) => of(step)?.join(', '));

/** Every field of a step but its key and names, so that no change goes unsaid. */
const FIELDS: Record<Exclude<keyof ProcessStep, 'key' | 'name' | 'nameEn'>, Field> = {
  kind: { name: { vi: 'loại bước', en: 'kind' }, say: ({ kind }) => KIND_NAMES[kind] },
  role: { name: { vi: 'vị trí', en: 'post' }, say: ({ role }) => ROLE_NAMES[role] },
  unit: { name: { vi: 'đơn vị', en: 'unit' }, say: ({ unit }) => unitName(unit) },
  limit: {
    name: { vi: 'thời hạn riêng', en: 'own limit' },
    say: (step) => {
      const hours = limitHours(step);
      return hours === null ? undefined : durationSaid(hours);
    },
  },
  share: {
    name: { vi: 'phần thời hạn', en: 'share of the time' },
    // beside an own limit it only plans
    say: ({ share, limit }) => (limit === undefined ? percentSaid(share) : undefined),
  },
  needs: { name: { vi: 'dữ liệu cần có', en: 'what it needs' }, say: list(({ needs }) => needs) },
  makes: { name: { vi: 'kết quả', en: 'what it makes' }, say: list(({ makes }) => makes) },
  after: {
    name: { vi: 'thứ tự theo luật', en: 'order of the law' },
    say: list(({ after }) => after?.map(({ step, legalBasis }) => `${step} (${legalBasis})`)),
  },
  form: { name: { vi: 'biểu mẫu', en: 'form' }, say: text(({ form }) => form) },
  paper: { name: { vi: 'văn bản', en: 'paper' }, say: text(({ paper }) => paper) },
  authority: { name: { vi: 'thẩm quyền', en: 'authority' }, say: text(({ authority }) => authority) },
  legalBasis: {
    name: { vi: 'căn cứ pháp lý', en: 'legal basis' },
    say: text(({ legalBasis }) => legalBasis),
  },
  silence: {
    name: { vi: 'im lặng là đồng ý', en: 'consent by silence' },
    say: text(({ silence }) => silence?.legalBasis),
  },
  system: { name: { vi: 'hệ thống bên ngoài', en: 'system outside' }, say: text(({ system }) => system) },
  stands: {
    name: { vi: 'tạm dừng thời hạn', en: 'time limit stands' },
    say: text(({ stands }) => stands?.legalBasis),
  },
  procedure: {
    name: { vi: 'thủ tục của phần việc', en: 'procedure of the part' },
    say: text(({ procedure }) => procedure),
  },
};

/** One sentence of all that differs in a step; none where nothing does. */
export function changesOf(was: ProcessStep, is: ProcessStep): Said[] {
  const changes = [...renamed(was, is), ...Object.values(FIELDS).flatMap((field) => change(field, was, is))];
  if (changes.length === 0) return [];
  const { vi, en } = stepName(was);
  return [
    {
      vi: `Bước “${vi}”: ${changes.map((one) => one.vi).join('; ')}.`,
      en: `Step “${en}”: ${changes.map((one) => one.en).join('; ')}.`,
    },
  ];
}

function renamed(was: ProcessStep, is: ProcessStep): Said[] {
  const [old, now] = [stepName(was), stepName(is)];
  if (old.vi !== now.vi) return [{ vi: `đổi tên thành “${now.vi}”`, en: `renamed to “${now.en}”` }];
  return old.en === now.en
    ? []
    : [{ vi: `đổi tên tiếng Anh thành “${now.en}”`, en: `renamed in English to “${now.en}”` }];
}

function change({ name, say }: Field, was: ProcessStep, is: ProcessStep): Said[] {
  const [old, now] = [say(was), say(is)];
  if (old?.vi === now?.vi) return [];
  if (old === undefined)
    return [{ vi: `thêm ${name.vi} “${now?.vi ?? ''}”`, en: `${name.en} added: “${now?.en ?? ''}”` }];
  if (now === undefined) return [{ vi: `bỏ ${name.vi} “${old.vi}”`, en: `${name.en} dropped: “${old.en}”` }];
  return [
    { vi: `${name.vi} từ “${old.vi}” thành “${now.vi}”`, en: `${name.en} from “${old.en}” to “${now.en}”` },
  ];
}
