import type { Form, Question } from '@motcua/contract/catalogue';
import type { Applicant } from '@motcua/contract/shape';
import { addDays } from '@motcua/rules/calendar';
import {
  repetitionAt,
  unfolded,
  visibleQuestions,
  withComputed,
  type QuestionType,
} from '@motcua/rules/form';
import { inventAddress, inventName, inventPerson, type InventedPerson } from './person.ts';
import type { Random } from './random.ts';

export interface AnswerFacts {
  /** Who fills in; questions that are prefilled get his particulars. */
  applicant: Applicant;
  /** Local date: what births, contracts and plans lie around. */
  today: string;
}

/**
 * Answers to every question a form asks, as the form's own rules want them: what people wrote by hand would look like.
 * Questions about one person (`motherName`, `motherId`, `motherBirthDate`) are answered with one invented person.
 */
export function answersFor(form: Form, random: Random, facts: AnswerFacts): Record<string, string> {
  const answers: Record<string, string> = {};
  const scribe: Scribe = { random, facts, people: new Map() };
  for (const page of form.pages) {
    const { repeat } = page;
    if (repeat !== undefined)
      answers[repeat.key] = String(random.between(repeat.min, Math.min(repeat.max, repeat.min + 2)));
    let people = scribe;
    let last: number | undefined;
    for (const question of unfolded(page, answers).questions) {
      if (question.key === repeat?.key || question.compute !== undefined) continue;
      const at = repetitionAt(question.key);
      if (at !== last) people = { ...scribe, people: new Map() };
      last = at;
      if (!visibleQuestions({ questions: [question] }, answers).length) continue;
      if (!question.required && random.chance(0.4)) continue;
      const named = { ...question, key: question.key.replace(/\.\d+$/, '') };
      const answer =
        prefilled(question, facts.applicant) ||
        ANSWER[question.type](named, at === undefined ? scribe : people);
      answers[question.key] = answer.slice(0, question.maxLength ?? answer.length);
    }
  }
  return withEnough(form, answers);
}

/** Nobody divides more than there is: the whole is as much as what is taken from it. */
function withEnough(form: Form, answers: Record<string, string>): Record<string, string> {
  const enough = { ...answers };
  for (const { key, compute, min = 0 } of form.pages.flatMap(({ questions }) => questions)) {
    const whole = compute?.as === 'DIFFERENCE' ? compute.of[0] : undefined;
    const left = Number(withComputed(form, enough)[key] ?? '');
    if (whole !== undefined && left < min) enough[whole] = String(Number(enough[whole] ?? '') + min - left);
  }
  return enough;
}

interface Scribe {
  random: Random;
  facts: AnswerFacts;
  /** People the form asks about, by the first part of the question's key. */
  people: Map<string, InventedPerson>;
}

const PREFILL: Record<string, (applicant: Applicant) => string | undefined> = {
  'applicant.fullName': ({ fullName }) => fullName,
  'applicant.idNumber': ({ kind, idNumber }) => (kind === 'PERSON' ? idNumber : undefined),
  'applicant.phone': ({ phone }) => phone,
  'applicant.email': ({ email }) => email,
  'applicant.address': ({ address }) => address,
  'applicant.birthDate': ({ birthDate }) => birthDate,
  'applicant.gender': ({ gender }) => gender,
};

const prefilled = ({ prefill }: Question, applicant: Applicant): string | undefined =>
  prefill === undefined ? undefined : PREFILL[prefill]?.(applicant);

const ANSWER: Record<QuestionType, (question: Question, scribe: Scribe) => string> = {
  text: textAnswer,
  longText: ({ label }) => `${label}: như hồ sơ kèm theo.`,
  address: (_question, { random }) => inventAddress(random),
  date: dateAnswer,
  integer: numberAnswer,
  money: (question, scribe) => `${numberAnswer(question, scribe)}000000`.slice(0, 12),
  choice: ({ options = [] }, { random }) => random.pick(options).value,
  multiChoice: ({ options = [] }, { random }) => random.pick(options).value,
  // nobody stands there with an original to be scanned
  yesNo: ({ key }, { random }) =>
    String(key === 'declaration' || (random.chance(0.6) && key !== 'electronicCopy')),
  citizenId: (question, scribe) => personOf(question, scribe).idNumber,
  phone: (question, scribe) => personOf(question, scribe).phone,
  email: (question, scribe) => personOf(question, scribe).email || 'nguoi.nop@bacninh.example.vn',
  taxCode: (_question, { random }) => random.pick(DEMO_TAX_CODES),
  upload: () => '',
};

/** Enterprise codes whose check digit is right; the first nine digits are invented. */
const DEMO_TAX_CODES = ['9900000016', '9900000023'] as const;

/** Plain texts by what the key ends with; whatever else is asked gets a short sentence of the office. */
const TEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ethnicity$/i, ['Kinh', 'Kinh', 'Kinh', 'Tày', 'Nùng']],
  [/nationality$/i, ['Việt Nam']],
  [
    /businessName$/i,
    ['Hộ kinh doanh Hoa Mai', 'Hộ kinh doanh Tạp hóa Hương Giang', 'Hộ kinh doanh Cơm Bình Dân 86'],
  ],
  [
    /^documentName$/,
    ['Bằng tốt nghiệp đại học', 'Học bạ trung học phổ thông', 'Giấy khai sinh', 'Sổ hộ khẩu'],
  ],
  [
    /^documentIssuer$/,
    ['Trường Đại học Bách khoa Hà Nội', 'Sở Giáo dục và Đào tạo Bắc Ninh', 'Ủy ban nhân dân phường Nam Sơn'],
  ],
  [/mainLine$/i, ['Bán lẻ lương thực, thực phẩm', 'Nhà hàng và dịch vụ ăn uống', 'Cắt tóc, gội đầu']],
  [/(school|class)/i, ['Trường Trung học cơ sở Nam Sơn', 'Trường Trung học phổ thông Hàn Thuyên']],
  [/(birthPlace|deathPlace)$/i, ['Bệnh viện Đa khoa tỉnh Bắc Ninh', 'Bệnh viện Sản Nhi Bắc Ninh']],
  [
    /purpose|requestTitle|detail|reason/i,
    ['Bổ sung hồ sơ vay vốn', 'Hoàn thiện hồ sơ cá nhân', 'Làm thủ tục cho con đi học'],
  ],
  [/(plotNumber|mapSheet|number|code)$/i, ['12', '47', '105', '218']],
];

function textAnswer(question: Question, scribe: Scribe): string {
  const { key, pattern, label } = question;
  const { random } = scribe;
  const digits = /^\^\[0-9\]\{(\d+)\}\$$/.exec(pattern ?? '')?.[1];
  if (digits !== undefined)
    return Array.from({ length: Number(digits) }, () => random.between(1, 9)).join('');
  // no two hand in the same original
  if (/certificateNumber$/i.test(key)) return `BA ${random.between(100_000, 999_999)}`;
  const known = TEXTS.find(([ending]) => ending.test(key))?.[1];
  if (known !== undefined) return random.pick(known);
  if (/^child.*Name$/.test(key)) return inventName(random, random.chance(0.5) ? 'MALE' : 'FEMALE');
  if (key.endsWith('Name')) return personOf(question, scribe).fullName;
  return `${label} số ${random.between(1, 30)}`;
}

function dateAnswer(question: Question, scribe: Scribe): string {
  const { random, facts } = scribe;
  if (/^(child|student)/.test(question.key)) return addDays(facts.today, -random.between(6, 50));
  if (question.key.endsWith('BirthDate')) return personOf(question, scribe).birthDate;
  const ahead = /(start|visit|transfer|from|expiry)/i.test(question.key);
  return addDays(facts.today, ahead ? random.between(3, 30) : -random.between(2, 40));
}

function numberAnswer({ min = 0, max = 90 }: Question, { random }: Scribe): string {
  return String(random.between(min, Math.max(min, Math.min(max, min + 90))));
}

/** Grown-ups of fitting sex: a mother is a woman, a groom a man. */
function personOf({ key }: Question, { random, facts, people }: Scribe): InventedPerson {
  const who = key.replace(/(Name|BirthDate|IdNumber|Id|Phone|Email|Gender)$/, '');
  const known = people.get(who);
  if (known !== undefined) return known;
  const gender = /^(mother|bride)/.test(who) ? 'FEMALE' : /^(father|groom)/.test(who) ? 'MALE' : undefined;
  const person = inventPerson(random, Number(facts.today.slice(0, 4)), {
    ages: [22, 45],
    ...(gender === undefined ? {} : { gender }),
  });
  people.set(who, person);
  return person;
}
