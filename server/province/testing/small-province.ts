import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The smallest province that is in order: one of everything. Tests spoil one file of it at a time. */
export const SMALL_PROVINCE = {
  'organisation/units.csv': `key,code,old_codes,name,short_name,kind,level,parent,admin_code,valid_from,valid_to,successors,address,phone,code_status,note
T,H05,000.00.00.H05,Ủy ban nhân dân tỉnh,UBND tỉnh,PEOPLES_COMMITTEE,PROVINCE,,27,2018-01-01,,,,,official,
X1,H05.31.1,,Ủy ban nhân dân xã A,UBND X. A,PEOPLES_COMMITTEE,COMMUNE,T,09163,2018-01-01,2025-06-30,X2,,,derived,
X2,H05.101,,Ủy ban nhân dân xã B,UBND X. B,PEOPLES_COMMITTEE,COMMUNE,T,09163,2025-07-01,,,,,assigned for the demo,
`,
  'organisation/unit_names.csv': 'key,valid_from,name,short_name,legal_basis\n',
  'organisation/departments.csv':
    'key,unit,name,valid_from,valid_to,status\nX2-VP,X2,Văn phòng,2025-07-01,,recalled\n',
  'organisation/counters.csv':
    'key,unit,number,name,agency,priority,valid_from,valid_to\nX2-Q1,X2,1,Quầy 1,,false,2025-07-01,\n',
  'organisation/positions.csv': 'key,level,name,duties\nC1,COMMUNE,Chủ tịch,ký duyệt\n',
  'organisation/reception_points.csv':
    'key,unit,name,address,phone,main,latitude,longitude,position_status,valid_from,valid_to\nX2-D1,X2,Điểm 1,Xã B,,true,21.1,106.1,EXACT,2025-07-01,\n',
  'organisation/authority.yaml': `offices:
  - { office: HEAD, kinds: [SIGN_RESULT], document: Quyết định bổ nhiệm, legalBasis: NĐ 30/2020/NĐ-CP, validFrom: 2018-01-01 }
documents:
  - { unit: X2, office: HEAD, name: Quyết định, number: 01/QĐ-UBND, date: 2025-07-01, issuer: UBND tỉnh, validFrom: 2025-07-01 }
`,
  'calendar/bac-ninh.yaml': `id: bac-ninh
name: Lịch
utcOffset: "+07:00"
workingWeekdays: [1, 2, 3, 4, 5]
shifts: [{ from: "07:30", to: "11:30" }]
validFrom: 2018-01-01
validTo: 2027-12-31
days:
  - { date: 2026-01-01, kind: statutory, name: Tết Dương lịch, sourceStatus: luật, confirmed: true }
`,
  'procedures/ho-tich.yaml': `sector: Hộ tịch
procedures:
  - code: "1.001193"
    versions:
      - validFrom: 2025-07-01
        name: Đăng ký khai sinh
        summary: Đăng ký cho trẻ mới sinh.
        subjects: [PERSON]
        levels: [COMMUNE]
        authority: COMMUNE
        serviceLevel: FULL
        process: P1
        form: khai-sinh
        channels:
          - channel: COUNTER
            limit: { value: 0, unit: workingDay }
        components:
          - { code: TP01, name: Tờ khai, originals: 1, form: khai-sinh }
        steps: [Nộp hồ sơ.]
        results: [{ name: Giấy khai sinh }]
        provenance: { code: luật, content: luật }
`,
  'fees/ho-tich.yaml': `schedules:
  - procedure: "1.001193"
    versions:
      - validFrom: 2025-07-01
        basis: luật
        certain: true
        facts: [{ key: copies, type: number, label: Số bản, labelEn: Copies, unit: bản, unitEn: copies, min: 1, max: 9 }]
        items:
          - { key: copy, type: FEE, name: Phí, nameEn: Fee, receiver: AUTHORITY, price: { by: UNIT, of: copies, price: 8000 } }
`,
  'processes/patterns.yaml': `patterns:
  - key: P1
    name: Trong ngày
    nameEn: Same day
    validFrom: 2018-07-01
    legalBasis: NĐ 118/2025/NĐ-CP
    steps:
      - { key: nhan, name: Tiếp nhận, nameEn: Intake, role: COUNTER_OFFICER, unit: INTAKE, kind: INTAKE, share: 0.4 }
      - { key: tra, name: Trả, nameEn: Return, role: COUNTER_OFFICER, unit: INTAKE, kind: RETURN, share: 0.6 }
`,
  'forms/khai-sinh.yaml': `code: khai-sinh
version: 1
validFrom: 2018-07-01
title: Tờ khai đăng ký khai sinh
titleEn: Birth registration
summary: Đăng ký khai sinh cho {childName}
pages:
  - key: tre
    title: Trẻ
    questions:
      - { key: childName, label: Họ và tên, type: text }
      - { key: married, label: Cha mẹ đã kết hôn, type: yesNo }
      - { key: certificate, label: Số giấy, type: text, visibleWhen: { question: married, equals: true } }
`,
  'people.yaml': `people:
  - username: qu.minh
    kind: OFFICER
    fullName: Nguyễn Quang Minh
    idNumber: "999092000001"
    phone: "0990000001"
    address: Xã B
    posts:
      - { unit: X2, department: X2-VP, position: Cán bộ, roles: [COUNTER_OFFICER], validFrom: 2025-07-01 }
`,
  'search/abbreviations.csv': 'abbreviation,expansion,domain\nubnd,ủy ban nhân dân,cơ quan\n',
  'search/synonyms.csv': 'canonical,synonyms\nkhai tử,báo tử|chứng tử\n',
  'search/stopwords.csv': 'term,kind\nlà,WORD\n',
  'writing/everyday_words.csv': 'word,everyday\nthụ lý,giải quyết\n',
  'search/life_events.yaml': `events:
  - { key: sinh-con, audience: CITIZEN, title: Sinh con, titleEn: Having a child, summary: Khai sinh, procedures: ["1.001193"] }
`,
  'faq.yaml': `questions:
  - key: muon
    topic: CIVIL
    question: Khai sinh muộn có được không?
    questionEn: May a birth be registered late?
    answer: Được.
    answerEn: Yes.
    procedures: ["1.001193"]
`,
  'theme.yaml': `themes:
  - validFrom: 2018-01-01
    provinceName: Tỉnh
    provinceNameEn: Province
    systemName: Một Cửa
    systemNameEn: One-Stop
    slogan: Đúng hẹn
    sloganEn: On time
    emblemText: BN
    owner: Ủy ban nhân dân tỉnh
    ownerEn: Committee
    address: Xã B
    hotline: "1022"
    email: a@example.vn
    website: https://example.vn
    colours: { ink: "#14213D", primary: "#0B5CAD", lotus: "#B4235A", ok: "#166B40", wait: "#855900", late: "#B42318", surface: "#FFFFFF", surfaceMuted: "#F5F7FA", line: "#E6EBF2", focus: "#FFBF47" }
`,
  'parameters.yaml': `parameters:
  - { key: reschedule.max, value: 1, validFrom: 2018-07-01, basis: NĐ 61/2018/NĐ-CP, certain: true }
`,
} as const;

type DataFile = keyof typeof SMALL_PROVINCE;

/** A replacement inside one file of the small province. */
export type Spoil = { file: DataFile; find: string; replace: string };

/** Writes the small province, spoilt as told, to a new folder and removes the folder after `use`. */
export async function withSmallProvince<T>(
  spoils: readonly Spoil[],
  use: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'motcua-province-'));
  try {
    for (const [file, text] of Object.entries(SMALL_PROVINCE)) {
      const spoilt = spoils
        .filter((spoil) => spoil.file === file)
        .reduce((result, { find, replace }) => replaceOnce(result, find, replace), text as string);
      await mkdir(dirname(join(dir, file)), { recursive: true });
      await writeFile(join(dir, file), spoilt);
    }
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function replaceOnce(text: string, find: string, replace: string): string {
  if (!text.includes(find)) throw new Error(`the file does not contain “${find}”`);
  return text.replace(find, () => replace);
}
