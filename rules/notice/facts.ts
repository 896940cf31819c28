/**
 * What a notice to an applicant may say of his dossier, by the name that stands in braces; an instant is ISO 8601. Nothing
 * of a person is among them, so that no notice can tell it (journeys: TB01–TB22). Of a visit: its code and hour; of what is sent by post: its item and postage.
 */
export const NOTICE_FACTS = {
  code: { vi: 'Mã hồ sơ', en: 'code of the dossier', sample: 'H05.170.1-261207-0001' },
  submissionCode: { vi: 'Mã nộp trực tuyến', en: 'code of the submission', sample: 'NT-7K3M-Q9XD-P4WN' },
  due: { vi: 'Hạn trả kết quả', en: 'due date', sample: '2026-12-10T17:00:00+07:00' },
  dueBefore: { vi: 'Hạn trước khi đổi', en: 'due date before', sample: '2026-12-09T17:00:00+07:00' },
  intakeDue: { vi: 'Hạn tiếp nhận', en: 'answer to the submission by', sample: '2026-12-08T08:00:00+07:00' },
  limit: { vi: 'Hạn bổ sung giấy tờ', en: 'papers awaited until', sample: '2026-12-28T17:00:00+07:00' },
  receipt: { vi: 'Số giấy tiếp nhận', en: 'number of the receipt', sample: '01/GTN-TTPVHCC' },
  unit: { vi: 'Tên đơn vị', en: 'name of the unit', sample: 'Ủy ban nhân dân phường Kinh Bắc' },
  booking: { vi: 'Mã lịch hẹn', en: 'code of the booked visit', sample: 'HN-7K3M-Q9XD' },
  visit: { vi: 'Giờ hẹn', en: 'hour of the visit', sample: '2026-12-09T10:00:00+07:00' },
  tracking: { vi: 'Mã bưu gửi', en: 'item of the post', sample: 'NT7K3MQ9XDP4WNB1' },
  postage: { vi: 'Cước bưu chính', en: 'postage', sample: '26.500 đ' },
} as const;
export type NoticeFact = keyof typeof NOTICE_FACTS;

/** The facts of a template; those not `always` known stand in a part in brackets, which is left out without them. */
export interface TemplateFact {
  name: NoticeFact;
  always: boolean;
}

/** Facts the text of a notice uses, each once, in the order of the table. */
export function factsOf(template: string): TemplateFact[] {
  const outside = namesIn(template.replace(/\[[^[\]]*\]/g, ''));
  const all = namesIn(template);
  return (Object.keys(NOTICE_FACTS) as NoticeFact[])
    .filter((name) => all.includes(name))
    .map((name) => ({ name, always: outside.includes(name) }));
}

/** Everything in braces, as it is written. */
export const namesIn = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** Facts of a made-up dossier, as a preview shows them. */
export const SAMPLE_FACTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NOTICE_FACTS).map(([name, { sample }]) => [name, sample]),
);
