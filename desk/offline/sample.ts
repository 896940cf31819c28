import type { OfflineContent, OfflineProcedure } from '@motcua/contract/devices';
import type { Applicant } from '@motcua/contract/shape';
import type { Item } from './items.ts';
import type { Kept } from './kept.ts';
import { itemOf, type Deed } from './record.ts';

/** A small world for tests: one commune, one procedure of five working days, a lease of three dossier codes. */
const DONG_VIET = { key: 'dong-viet', name: 'Ủy ban nhân dân xã Đồng Việt', shortName: 'UBND X. Đồng Việt' };
export const LUC_NGAN = {
  key: 'luc-ngan',
  name: 'Ủy ban nhân dân xã Lục Ngạn',
  shortName: 'UBND X. Lục Ngạn',
};

const PROCEDURE: OfflineProcedure = {
  view: {
    code: '1.001193',
    name: 'Thủ tục đăng ký khai sinh',
    summary: '',
    sector: 'Hộ tịch',
    validFrom: '2025-07-01',
    validTo: null,
    decision: null,
    levels: ['COMMUNE'],
    subjects: ['PERSON'],
    authorityName: DONG_VIET.name,
    serviceLevel: 'FULL',
    onTheSpot: false,
    nonTerritorial: false,
    place: null,
    cases: [],
    channels: [{ channel: 'COUNTER', limit: { value: 5, unit: 'workingDay' }, fees: [] }],
    components: [
      {
        code: 'TK',
        name: 'Tờ khai',
        originals: 1,
        certified: 0,
        copies: 0,
        presentOnly: false,
        required: true,
        case: null,
      },
    ],
    steps: [],
    requirements: [],
    results: [],
    legalBasis: [],
    keywords: ['con mới sinh'],
    process: { key: 'p', name: 'p', steps: [], gateways: [], flows: [] },
    formCode: 'f',
    coming: null,
    script: [],
  },
  authority: DONG_VIET,
  calendar: DONG_VIET.key,
  terms: {
    limit: { value: 5, unit: 'workingDay' },
    granularity: 'HOUR',
    policy: 'PAUSE',
    sameDayCutoff: null,
    lateHourMinutes: 0,
  },
};

export const CONTENT: OfflineContent = {
  unit: { ...DONG_VIET, address: 'Thôn 1', phone: '0204' },
  issuer: 'TTPVHCC',
  unitCode: 'H02.12',
  regime: '2025',
  header: {
    governingUnit: 'UBND XÃ ĐỒNG VIỆT',
    issuingUnit: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    place: 'Đồng Việt',
  },
  hotline: '1022',
  lookUpAt: 'https://motcua.example/tra-cuu/',
  officer: {
    accountId: '11111111-1111-4111-8111-111111111111',
    username: 'qu.dong',
    kind: 'OFFICER',
    fullName: 'Đặng Văn Đông',
    posts: [],
    person: null,
    mustChangePassword: false,
    now: '2026-12-10T01:00:00Z',
  },
  procedures: [
    PROCEDURE,
    {
      ...PROCEDURE,
      view: {
        ...PROCEDURE.view,
        code: '1.004',
        name: 'Thủ tục hộ kinh doanh',
        place: 'noi',
        keywords: ['mở quán'],
      },
      authority: null,
    },
  ],
  forms: [],
  calendars: {
    [DONG_VIET.key]: {
      id: 'tinh',
      utcOffsetMinutes: 420,
      shifts: [
        { from: '07:30', to: '11:30' },
        { from: '13:00', to: '17:00' },
      ],
      shiftPeriods: [],
      off: [],
      work: [],
      unconfirmed: [],
      names: {},
    },
  },
  authorities: [DONG_VIET, LUC_NGAN],
  parameters: { maxHours: 48, leaseNumbers: 50, driftMinutes: 2, transferCutoff: '16:00' },
  demo: true,
};

/** Thursday 10/12/2026, 09:20 in the commune: the line has just failed; this computer's clock is two hours ahead. */
const TWO_HOURS = 7_200_000;
export const KEPT: Kept = {
  device: { id: 'd', key: 'k', name: 'Quầy 1', unit: DONG_VIET.key, state: 'APPROVED', before: 0 },
  snapshot: { stamp: 's', takenAt: '2026-12-10T02:20:00Z', content: CONTENT },
  contact: { driftMs: TWO_HOURS, measuredAt: '2026-12-10T02:20:00Z' },
  lease: {
    deviceId: 'd',
    unit: DONG_VIET,
    grantedAt: '2026-12-10T02:20:00Z',
    expiresAt: '2026-12-12T02:20:00Z',
    now: '2026-12-10T02:20:00Z',
    blocks: [
      { series: 'DOSSIER', period: '2026-12-10', first: 11, last: 13, used: [11] },
      { series: 'GTN', period: '2026', first: 101, last: 150, used: [] },
      { series: 'PHD', period: '2026', first: 5, last: 9, used: [] },
    ],
  },
};

export const PERSON: Applicant = {
  kind: 'PERSON',
  fullName: 'Nguyễn Thị <Hoà>',
  idNumber: '999012345678',
  address: 'Xã Đồng Việt',
  phone: '',
  email: '',
};

/** One thing done at 09:40 true time, after what is already there. */
export const doneAt0940 = (id: string, all: readonly Item[], deed: Deed, kept = KEPT): Item =>
  itemOf({
    id,
    kept,
    all,
    pages: [],
    deed,
    shortCode: 'NT-7K3M-Q9XD-P4WN',
    at: new Date('2026-12-10T04:40:00Z'),
    done: {
      procedureCode: PROCEDURE.view.code,
      authority: undefined,
      case: '',
      applicant: PERSON,
      submitterRole: 'SELF',
      submitterName: '',
      resultChannel: 'COUNTER',
      answers: {},
    },
  });

/** The same world, where the procedure asks for a look-up. */
export const withLookUp = (): Kept => ({
  ...KEPT,
  snapshot: {
    stamp: 's',
    takenAt: '2026-12-10T02:20:00Z',
    content: {
      ...CONTENT,
      procedures: CONTENT.procedures.map((one) => ({ ...one, lookUps: ['POPULATION'] })),
    },
  },
});

/** A snapshot of the version before, which does not say where a code is looked up. */
export const withoutLookUp = (): Kept => {
  const { lookUpAt: _, ...content } = CONTENT;
  return { ...KEPT, snapshot: { stamp: 's', takenAt: '2026-12-10T02:20:00Z', content } };
};

export const ACCEPT: Deed = {
  kind: 'ACCEPT',
  received: [{ code: 'TK', originals: 1, certified: 0, copies: 0, present: true }],
  receipt: false,
  feeFacts: {},
};
