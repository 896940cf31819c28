import type { Form, ProcedureView } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import type { UnitView } from '@motcua/contract/organisation';
import { IN_LINE, standingIn } from './process.ts';

const unit = (key: string, name: string, level: string, address: string): UnitView => ({
  key,
  code: key,
  name,
  shortName: name,
  kind: 'ONE_STOP',
  level,
  parent: null,
  address,
  phone: '0222 3555 666',
  validFrom: '2025-07-01',
  validTo: null,
  successors: [],
  predecessors: [],
});

export const UNITS: UnitView[] = [
  unit(
    'MC-1',
    'Trung tâm Phục vụ hành chính công phường Kinh Bắc',
    'COMMUNE',
    'Phường Kinh Bắc, tỉnh Bắc Ninh',
  ),
  unit(
    'MC-2',
    'Trung tâm Phục vụ hành chính công phường Nam Sơn',
    'COMMUNE',
    'Phường Nam Sơn, tỉnh Bắc Ninh',
  ),
  unit('MC-3', 'Trung tâm Phục vụ hành chính công xã Lục Ngạn', 'COMMUNE', 'Xã Lục Ngạn, tỉnh Bắc Ninh'),
  unit('TT', 'Trung tâm Phục vụ hành chính công tỉnh', 'PROVINCE', 'Quảng trường 3/2, phường Bắc Giang'),
];

export const FORM: Form = {
  code: 'ho-kinh-doanh',
  version: '1',
  title: 'Giấy đề nghị đăng ký hộ kinh doanh',
  titleEn: 'Application to register a household business',
  summary: 'Đăng ký hộ kinh doanh {name}',
  pages: [
    {
      key: 'chu-ho',
      title: 'Chủ hộ kinh doanh',
      titleEn: 'Owner',
      why: 'Cơ quan đăng ký ghi tên chủ hộ trên giấy chứng nhận.',
      questions: [
        {
          key: 'owner',
          label: 'Họ và tên chủ hộ',
          labelEn: 'Full name of the owner',
          hint: 'Viết như trên thẻ căn cước',
          type: 'text',
          required: true,
          maxLength: 100,
          prefill: 'applicant.fullName',
        },
        { key: 'birth', label: 'Ngày sinh', type: 'date', required: true, prefill: 'applicant.birthDate' },
        {
          key: 'idNumber',
          label: 'Số định danh',
          type: 'citizenId',
          required: true,
          prefill: 'applicant.idNumber',
        },
      ],
    },
    {
      key: 'co-so',
      title: 'Cơ sở kinh doanh',
      titleEn: 'The business',
      questions: [
        { key: 'name', label: 'Tên hộ kinh doanh', type: 'text', required: true },
        { key: 'capital', label: 'Vốn kinh doanh', type: 'money', required: true, min: 1 },
        { key: 'hasStaff', label: 'Có thuê lao động', type: 'yesNo', required: true },
        {
          key: 'staff',
          label: 'Số lao động',
          type: 'integer',
          required: true,
          min: 1,
          visibleWhen: { question: 'hasStaff', equals: 'true' },
        },
        {
          key: 'trades',
          label: 'Ngành nghề',
          type: 'multiChoice',
          required: true,
          options: [
            { value: 'FOOD', label: 'Bán đồ ăn' },
            { value: 'CLOTHES', label: 'Bán quần áo' },
          ],
        },
        { key: 'place', label: 'Địa chỉ kinh doanh', type: 'address', required: true },
      ],
    },
  ],
};

export const PROCEDURE: ProcedureView = {
  code: '1.001612',
  name: 'Đăng ký thành lập hộ kinh doanh',
  summary: 'Đăng ký mở cửa hàng, cơ sở kinh doanh nhỏ dưới hình thức hộ kinh doanh.',
  sector: 'Thành lập và hoạt động hộ kinh doanh',
  validFrom: '2025-07-01',
  validTo: null,
  decision: '163/QĐ-BTP',
  levels: ['COMMUNE'],
  subjects: ['PERSON'],
  authorityName: 'Ủy ban nhân dân cấp xã',
  serviceLevel: 'FULL',
  onTheSpot: false,
  nonTerritorial: true,
  place: null,
  cases: [],
  channels: [
    {
      channel: 'COUNTER',
      limit: { value: 3, unit: 'workingDay' },
      fees: [{ type: 'CHARGE', amount: 100_000, note: '' }],
    },
    { channel: 'ONLINE', limit: { value: 3, unit: 'workingDay' }, fees: [] },
  ],
  components: [
    {
      code: 'TP01',
      name: 'Giấy đề nghị đăng ký hộ kinh doanh',
      originals: 1,
      certified: 0,
      copies: 0,
      presentOnly: false,
      required: true,
      case: null,
      form: 'ho-kinh-doanh',
    },
    {
      code: 'TP02',
      name: 'Hợp đồng thuê địa điểm',
      originals: 0,
      certified: 1,
      copies: 0,
      presentOnly: false,
      required: true,
      case: null,
    },
    {
      code: 'TP03',
      name: 'Thẻ căn cước',
      originals: 0,
      certified: 0,
      copies: 0,
      presentOnly: true,
      required: true,
      case: null,
    },
    {
      code: 'TP04',
      name: 'Văn bản ủy quyền',
      originals: 1,
      certified: 0,
      copies: 0,
      presentOnly: false,
      required: false,
      case: null,
    },
  ],
  steps: ['Chuẩn bị giấy tờ.', 'Nộp hồ sơ.', 'Nhận kết quả.'],
  script: [],
  requirements: ['Ngành nghề không bị cấm.'],
  results: [{ code: null, name: 'Giấy chứng nhận đăng ký hộ kinh doanh' }],
  legalBasis: ['118/2025/NĐ-CP'],
  keywords: ['mở cửa hàng'],
  process: IN_LINE,
  formCode: 'ho-kinh-doanh',
  coming: null,
};

const nam = {
  key: 'MC-2',
  name: 'Trung tâm Phục vụ hành chính công phường Nam Sơn',
  shortName: 'TT Nam Sơn',
};
const ubnd = { key: 'UB-2', name: 'Ủy ban nhân dân phường Nam Sơn', shortName: 'UBND Nam Sơn' };
export const RECEIVING = [
  {
    intakeUnit: {
      key: 'MC-1',
      name: 'Trung tâm Phục vụ hành chính công phường Kinh Bắc',
      shortName: 'Kinh Bắc',
    },
    authority: { ...ubnd, key: 'UB-1', name: 'Ủy ban nhân dân phường Kinh Bắc' },
    address: 'Phường Kinh Bắc',
    phone: '',
  },
  { intakeUnit: nam, authority: ubnd, address: 'Phường Nam Sơn', phone: '0222 3555 666' },
];

export const DOSSIER_ID = '00000000-0000-4000-8000-0000000000d1';

/** A draft of Lan's; a test changes what it is about. */
export const draftOf = (more: Partial<DossierView> = {}): DossierView => ({
  id: DOSSIER_ID,
  state: 'DRAFT',
  stateText: 'Bản nháp, chưa nộp',
  stateTextEn: 'Draft, not sent',
  nationalCode: null,
  version: 1,
  submissionCode: 'N-261205-0001',
  code: null,
  summary: '',
  procedure: {
    code: PROCEDURE.code,
    name: PROCEDURE.name,
    sector: PROCEDURE.sector,
    versionFrom: '2025-07-01',
  },
  newVersion: null,
  case: null,
  channel: 'ONLINE',
  submitterRole: 'SELF',
  resultChannel: 'ELECTRONIC',
  returnPlace: { at: 'INTAKE', unit: nam, authorityCounter: null },
  applicant: {
    kind: 'PERSON',
    fullName: 'Vũ Thị Lan',
    idNumber: '999188000123',
    address: 'Nam Sơn',
    phone: '',
    email: '',
  },
  submitterName: 'Vũ Thị Lan',
  intakeUnit: nam,
  authority: ubnd,
  createdAt: '2026-12-05T20:00:00+07:00',
  submittedAt: null,
  intakeDueAt: null,
  acceptedAt: null,
  due: { dueAt: null, originalDueAt: null, startedAt: null, limit: null, lines: [], linesEn: [] },
  finishedAt: null,
  returnedAt: null,
  deadline: null,
  nowText: 'Bạn đang khai, chưa nộp.',
  nowTextEn: 'You are filling it in; it is not sent yet.',
  form: FORM,
  answers: {},
  components: PROCEDURE.components,
  received: [],
  files: [],
  coming: [],
  takesPapers: true,
  supplement: null,
  certification: null,
  result: null,
  draftResult: null,
  proposal: null,
  apology: null,
  ...{ rescheduledTo: null, verification: null, closing: null, register: null, transfer: null },
  ledger: [],
  tasks: [],
  messages: [],
  events: [],
  slips: [],
  process: [],
  map: { key: 'P2', gateways: [], flows: [], tokens: [] },
  parts: [],
  partOf: null,
  reader: 'APPLICANT',
  assisted: null,
  allowed: ['updateDraft', 'submitDossier'],
  ...more,
});

/** The same dossier, accepted and under way. */
export const acceptedOf = (more: Partial<DossierView> = {}): DossierView =>
  draftOf({
    state: 'IN_PROCESS',
    stateText: 'Đang xử lý',
    stateTextEn: 'In process',
    code: 'H05.MC2-261207-0003',
    summary: 'Đăng ký hộ kinh doanh Tạp hóa Lan',
    submittedAt: '2026-12-05T20:15:00+07:00',
    intakeDueAt: '2026-12-07T17:00:00+07:00',
    acceptedAt: '2026-12-07T09:00:00+07:00',
    deadline: 'ON_TRACK',
    due: {
      dueAt: '2026-12-10T09:00:00+07:00',
      originalDueAt: '2026-12-10T09:00:00+07:00',
      startedAt: '2026-12-07T09:00:00+07:00',
      limit: { value: 3, unit: 'workingDay' },
      lines: ['Bắt đầu tính từ 09:00 ngày 07/12/2026.', 'Thời hạn 3 ngày làm việc.'],
      linesEn: ['Counted from 09:00 on 07/12/2026.', 'Limit: 3 working days.'],
    },
    nowText: 'Đang thẩm định tại UBND phường Nam Sơn, hẹn trả 09:00, Thứ Năm 10/12/2026.',
    nowTextEn: 'Being appraised at the People’s Committee of Nam Sơn, due 09:00, Thursday 10/12/2026.',
    ...standingIn(IN_LINE, { a: { status: 'DONE' }, b: { status: 'NOW' } }),
    slips: [
      {
        id: '00000000-0000-4000-8000-0000000000f1',
        kind: 'MAU_01',
        title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
        number: '03/TNHS',
        issuedAt: '2026-12-07T09:00:00+07:00',
      },
    ],
    events: [
      {
        seq: 1,
        at: '2026-12-05T20:15:00+07:00',
        kind: 'SUBMITTED',
        actor: 'Vũ Thị Lan',
        unit: null,
        from: 'DRAFT',
        to: 'SUBMITTED',
        text: 'Đã nộp hồ sơ',
        textEn: 'Dossier sent',
      },
      {
        seq: 2,
        at: '2026-12-07T09:00:00+07:00',
        kind: 'ACCEPTED',
        actor: 'Ngô Minh',
        unit: 'TT Nam Sơn',
        from: 'SUBMITTED',
        to: 'ACCEPTED',
        text: 'Đã tiếp nhận hồ sơ',
        textEn: 'Dossier accepted',
      },
    ],
    allowed: [],
    ...more,
  });

/** Due on the 10th; a test moves it. */
export const dueOf = (views: Partial<DueExplanation['views']> = {}): DueExplanation => ({
  ...acceptedOf().due,
  sentence: 'Nhận 09:00 ngày 07/12/2026, 3 ngày làm việc, hẹn trả 09:00 ngày 10/12/2026.',
  sentenceEn: 'Received at 09:00 on 07/12/2026, 3 working days, due at 09:00 on 10/12/2026.',
  ledger: [],
  intervals: [],
  waiting: { SUPPLEMENT: 'PAUSE', FINANCIAL_OBLIGATION: 'PAUSE' },
  views: {
    atAcceptance: '2026-12-10T09:00:00+07:00',
    legal: '2026-12-10T09:00:00+07:00',
    current: '2026-12-10T09:00:00+07:00',
    national: { dueAt: '2026-12-10T09:00:00+07:00', class: 'OPEN', reason: null },
    hoursLate: null,
    ...views,
  },
});

export const fileOf = (component: string | null, name = 'hop-dong.pdf'): DossierView['files'][number] => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  component,
  name,
  type: 'application/pdf',
  size: 1_480_000,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  uploadedAt: '2026-12-05T20:05:00+07:00',
  uploadedBy: 'Vũ Thị Lan',
  takenFrom: null,
  certified: null,
  scan: null,
});

/** What an act on the draft answers with. */
export const RECEIPT = {
  dossierId: DOSSIER_ID,
  state: 'DRAFT',
  submissionCode: 'N-1',
  code: null,
  dueAt: null,
  version: 2,
  slipId: null,
} as const;
