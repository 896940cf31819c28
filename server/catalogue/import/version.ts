import type { Limit, ProcedureChannel, ProcedureVersion } from '../../province/index.ts';
import { deciderOf, type KnownUnit } from './agency.ts';
import { feesOf } from './fee.ts';
import { decisionNumber, legalNumber } from './legal.ts';
import { limitOf, workingHours } from './limit.ts';
import { papersOf } from './paper.ts';
import { RowRefused, tidy, type SourceRow } from './source-row.ts';

export interface Mapped {
  code: string;
  sector: string;
  version: ProcedureVersion;
  /** What was understood or mended, each once. */
  doubts: string[];
}

const LEVELS = { province: 'PROVINCE', commune: 'COMMUNE' } as const;
const CHANNELS = { counter: 'COUNTER', online: 'ONLINE', post: 'POST' } as const;

/** Since then a dossier may be handed in at any one-stop unit of the province (NĐ 118/2025/NĐ-CP Đ.14). */
const NON_TERRITORIAL_FROM = '2025-07-01';

/**
 * A row of the national portal as a version of ours, in force from a local date.
 *
 * @throws {RowRefused} something the procedure needs is missing or cannot be told for certain
 */
export function versionOf(row: SourceRow, validFrom: string, units: readonly KnownUnit[]): Mapped {
  const doubts = new Set<string>();
  const doubt = (what: string) => void doubts.add(what);
  const sector = needed(row.field, 'lĩnh vực');
  const name = needed(row.name, 'tên thủ tục').replace(/[.;,]+$/, '');
  if (!/^\d\.\d{6}$/.test(row.code)) throw new RowRefused(`mã thủ tục “${row.code}” không đúng mẫu 0.000000`);
  const levels = row.levels.flatMap((level) =>
    level === 'province' || level === 'commune' ? [LEVELS[level]] : [],
  );
  if (levels.length === 0) throw new RowRefused('không thuộc cấp tỉnh, cấp xã');
  const decider = deciderOf(row, units);
  const agency = tidy(row.authority || row.agency);
  if (decider === undefined)
    throw new RowRefused(`không rõ cơ quan giải quyết${agency === '' ? '' : `: ${agency}`}`);
  if (decider.outside) doubt('cơ quan giải quyết ngoài danh mục đơn vị của tỉnh: chỉ cung cấp thông tin');
  const channels = channelsOf(row, doubt);
  const decision = decisionNumber(row.decision);
  if (decision === undefined && row.decision !== '')
    doubt(`bỏ số quyết định không rõ: ${tidy(row.decision)}`);
  const version: ProcedureVersion = {
    validFrom,
    ...(decision === undefined ? {} : { decision }),
    name,
    summary: `Thủ tục lĩnh vực ${sector}${agency === '' ? '' : `; cơ quan giải quyết: ${agency}`}.`,
    subjects: subjectsOf(row.audience),
    levels,
    authority: decider.authority,
    serviceLevel:
      decider.outside || !channels.some(({ channel }) => channel === 'ONLINE') ? 'INFO' : 'PARTIAL',
    onTheSpot: false,
    nonTerritorial: validFrom >= NON_TERRITORIAL_FROM,
    channels,
    ...papersOf(row, doubt),
    steps: [...STEPS],
    results: resultsOf(row),
    legalBasis: legalOf(row, doubt),
    process: processFor(channels.map(({ limit }) => limit)),
    consulted: [],
    form: 'don-chung',
    keywords: [],
    provenance: {
      code: 'mã và tên theo Cổng Dịch vụ công quốc gia',
      content: 'nhập tự động từ Cổng Dịch vụ công quốc gia, đối chiếu quyết định công bố trước khi dùng thật',
    },
  };
  return { code: row.code, sector, version, doubts: [...doubts] };
}

const STEPS = [
  'Chuẩn bị giấy tờ theo danh sách giấy tờ cần nộp.',
  'Nộp hồ sơ trực tiếp, trực tuyến hoặc qua bưu chính công ích theo các cách thức ghi ở trên.',
  'Cán bộ kiểm tra giấy tờ; thiếu thì hướng dẫn bổ sung một lần, đầy đủ.',
  'Nhận kết quả theo giấy hẹn.',
] as const;

function needed(text: string, what: string): string {
  const said = tidy(text);
  if (said === '') throw new RowRefused(`không ghi ${what}`);
  return said;
}

/** The portal's list was cut at its commas ("Tổ chức (không bao gồm doanh nghiệp", "HTX)"), so it is put together again. */
const AUDIENCES: readonly [RegExp, ProcedureVersion['subjects'][number]][] = [
  [/công dân|người việt nam|người nước ngoài|cán bộ|công chức|viên chức|đảng viên/i, 'PERSON'],
  [/tổ chức|doanh nghiệp|hợp tác xã|htx/i, 'ORGANISATION'],
];

function subjectsOf(audience: readonly string[]): ProcedureVersion['subjects'] {
  const said = audience.join(', ');
  const subjects = AUDIENCES.flatMap(([says, subject]) => (says.test(said) ? [subject] : []));
  if (subjects.length === 0)
    throw new RowRefused(`không rõ đối tượng thực hiện: ${tidy(said) || 'bỏ trống'}`);
  return subjects;
}

function channelsOf(row: SourceRow, doubt: (what: string) => void): ProcedureChannel[] {
  if (row.channels.length === 0) throw new RowRefused('không ghi cách thức thực hiện');
  return (['counter', 'online', 'post'] as const).flatMap((name) => {
    const [channel, ...more] = row.channels
      .filter((one) => one.channel === name)
      .map((one) => ({ ...one, limit: limitOf(one, row, doubt) }))
      .toSorted((a, b) => workingHours(b.limit) - workingHours(a.limit));
    if (channel === undefined) return [];
    if (more.length > 0) doubt('kênh ghi nhiều lần: lấy lần có thời hạn dài nhất');
    return [{ channel: CHANNELS[name], limit: channel.limit, fees: feesOf(channel, doubt) }];
  });
}

function resultsOf({ results }: SourceRow): ProcedureVersion['results'] {
  const named = results.flatMap(({ name, code }) => {
    const said = tidy(name);
    return said === '' ? [] : [{ ...(/^KQ\.[A-Z]\d+\.\d+$/.test(code) ? { code } : {}), name: said }];
  });
  if (named.length === 0) throw new RowRefused('không ghi kết quả giải quyết');
  return named;
}

function legalOf({ legal }: SourceRow, doubt: (what: string) => void): string[] {
  return [
    ...new Set(
      legal.flatMap((text) => {
        const number = legalNumber(text);
        if (number === undefined) doubt(`bỏ căn cứ pháp lý không rõ số: ${tidy(text)}`);
        return number ?? [];
      }),
    ),
  ];
}

const SHORT_WORKING_DAYS = 7;

/** Process pattern by the longest limit: within the working day P1, up to seven working days P2, longer P3. */
function processFor(limits: readonly Limit[]): string {
  const hours = Math.max(...limits.map(workingHours));
  if (hours < 8) return 'P1';
  return hours <= SHORT_WORKING_DAYS * 8 ? 'P2' : 'P3';
}
