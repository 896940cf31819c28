import Type, { type Static } from 'typebox';
import { Day, Key, Text, Validity } from './scalars.ts';

export const UnitLevel = Type.Enum(['PROVINCE', 'DISTRICT', 'COMMUNE', 'VERTICAL']);

export const UnitKind = Type.Enum([
  'PEOPLES_COMMITTEE', // ủy ban nhân dân
  'DEPARTMENT', // sở, ban, ngành, văn phòng ủy ban nhân dân tỉnh
  'ONE_STOP', // bộ phận một cửa: trung tâm, bộ phận tiếp nhận và trả kết quả
  'SERVICE_UNIT', // đơn vị sự nghiệp
  'VERTICAL_AGENCY', // cơ quan ngành dọc
  'POST', // bưu chính công ích
  'UTILITY', // doanh nghiệp cung cấp điện, nước
]);

/** Where a code, name or date comes from. */
export const CodeStatus = Type.Enum(['official', 'derived', 'assigned for the demo', 'recalled']);

/** Cơ quan, đơn vị: one row is one unit for as long as it keeps its legal identity. */
export const UnitRow = Type.Object(
  {
    key: Key,
    /** Mã định danh điện tử (QĐ 20/2020/QĐ-TTg), e.g. `H05.31.17`. */
    code: Text,
    /** The same unit's earlier codes (QCVN 102:2016); old dossier numbers keep them. */
    oldCodes: Type.Array(Text),
    name: Text,
    shortName: Text,
    kind: UnitKind,
    level: UnitLevel,
    parent: Type.Optional(Key),
    /** Code of the province, district or commune in the list of administrative units. */
    adminCode: Type.Optional(Text),
    ...Validity,
    /** Units that took over its work when it ended. */
    successors: Type.Array(Key),
    address: Type.Optional(Text),
    phone: Type.Optional(Text),
    codeStatus: CodeStatus,
    note: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type UnitRow = Static<typeof UnitRow>;

/** The name a unit bears from a day on; a unit without rows here bears its row's name throughout. */
export const UnitNameRow = Type.Object(
  { key: Key, validFrom: Day, name: Text, shortName: Text, legalBasis: Text },
  { additionalProperties: false },
);
export type UnitNameRow = Static<typeof UnitNameRow>;

/** Phòng chuyên môn of a unit. */
export const DivisionRow = Type.Object(
  { key: Key, unit: Key, name: Text, ...Validity, status: CodeStatus },
  { additionalProperties: false },
);
export type DivisionRow = Static<typeof DivisionRow>;

/** Quầy of a one-stop unit. */
export const CounterRow = Type.Object(
  {
    key: Key,
    unit: Key,
    /** What hangs above the counter and what the loudspeaker says. */
    number: Type.Integer({ minimum: 1 }),
    name: Text,
    /** The agency whose matters it serves first; absent = all matters. */
    agency: Type.Optional(Key),
    priority: Type.Boolean(),
    ...Validity,
  },
  { additionalProperties: false },
);
export type CounterRow = Static<typeof CounterRow>;

/** Chức vụ. */
export const PositionRow = Type.Object(
  { key: Key, level: UnitLevel, name: Text, duties: Text },
  { additionalProperties: false },
);
export type PositionRow = Static<typeof PositionRow>;

/** Điểm tiếp nhận và trả kết quả: a door of a one-stop unit, with its own address. */
export const ReceptionPointRow = Type.Object(
  {
    key: Key,
    unit: Key,
    name: Text,
    address: Text,
    phone: Type.Optional(Text),
    main: Type.Boolean(),
    latitude: Type.Optional(Type.Number()),
    longitude: Type.Optional(Type.Number()),
    /** What the coordinates are: the door itself, or the centre of the commune for want of better. */
    positionStatus: Type.Optional(Type.Enum(['EXACT', 'COMMUNE_CENTROID'])),
    ...Validity,
  },
  { additionalProperties: false },
);
export type ReceptionPointRow = Static<typeof ReceptionPointRow>;
