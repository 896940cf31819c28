import { CERTIFICATION_BOOKS } from '@motcua/rules/certification';
import { CHANNELS } from '@motcua/rules/dossier';
import { LOOK_UPS } from '@motcua/rules/offline';
import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import Type, { type Static } from 'typebox';
import { Key, Text, Validity } from './scalars.ts';

export const LimitUnit = Type.Enum(['workingHour', 'workingDay', 'day', 'month']);

/** Thời hạn giải quyết; a value of 0 means "the same working day". */
export const Limit = Type.Object(
  { value: Type.Integer({ minimum: 0 }), unit: LimitUnit },
  { additionalProperties: false },
);
export type Limit = Static<typeof Limit>;

/** Phí (FEE) pays for a service, lệ phí (CHARGE) is the fixed price of a state act (Luật Phí và lệ phí Đ.3). */
export const FeeLine = Type.Object(
  {
    type: Type.Enum(['FEE', 'CHARGE']),
    /** Vietnamese đồng; 0 with a note when the note says how it is reckoned. */
    amount: Type.Integer({ minimum: 0 }),
    note: Type.Optional(Text),
    /** Due only when what the note says holds; the officer decides. */
    conditional: Type.Boolean({ default: false }),
    basis: Type.Optional(Text),
    /** `national` rate, `illustrative` stand-in for a rate the People's Council sets, or `none`. */
    status: Type.Enum(['national', 'illustrative', 'none']),
  },
  { additionalProperties: false },
);
export type FeeLine = Static<typeof FeeLine>;

/** Cách thức thực hiện. */
export const ChannelName = Type.Enum([...CHANNELS]);
export type ChannelName = Static<typeof ChannelName>;

export const ProcedureChannel = Type.Object(
  { channel: ChannelName, limit: Limit, fees: Type.Array(FeeLine, { default: [] }) },
  { additionalProperties: false },
);
export type ProcedureChannel = Static<typeof ProcedureChannel>;

/** Thành phần hồ sơ. */
export const Component = Type.Object(
  {
    code: Key,
    name: Text,
    originals: Type.Integer({ minimum: 0, default: 0 }),
    certified: Type.Integer({ minimum: 0, default: 0 }),
    copies: Type.Integer({ minimum: 0, default: 0 }),
    /** Shown at the counter and handed back; not kept in the dossier. */
    presentOnly: Type.Boolean({ default: false }),
    required: Type.Boolean({ default: true }),
    /** Only in this case (trường hợp). */
    case: Type.Optional(Key),
    /** Filled in as this e-form. */
    form: Type.Optional(Key),
    /** May be at most this many months old on the day it is handed in, where the law says so. */
    validMonths: Type.Optional(Type.Integer({ minimum: 1 })),
    /** The original is taken back for the result and proves nothing afterwards: what paper it is, and the question for its number. */
    collected: Type.Optional(Type.Object({ paper: Key, numberIn: Key }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type Component = Static<typeof Component>;

/** Trường hợp of a procedure. */
export const ProcedureCase = Type.Object({ code: Key, name: Text }, { additionalProperties: false });
export type ProcedureCase = Static<typeof ProcedureCase>;

/**
 * Chứng thực bản sao từ bản chính: the book its numbers come from, the component whose compared scans are certified, and the
 * questions of the form that say what paper it is and whether an electronic copy is wanted.
 */
export const Certifies = Type.Object(
  {
    book: Type.Enum([...CERTIFICATION_BOOKS]),
    component: Key,
    nameIn: Key,
    numberIn: Type.Optional(Key),
    issuerIn: Type.Optional(Key),
    pagesIn: Key,
    copiesIn: Key,
    electronicIn: Key,
  },
  { additionalProperties: false },
);
export type Certifies = Static<typeof Certifies>;

export const GovernmentLevel = Type.Enum(['PROVINCE', 'DISTRICT', 'COMMUNE']);

/** How sure the content of a version is, part by part. */
export const Provenance = Type.Object(
  { code: Text, content: Text, fees: Type.Optional(Text) },
  { additionalProperties: false },
);

/** Phiên bản thủ tục: what the publication decision says, for as long as it is in force. */
export const ProcedureVersion = Type.Object(
  {
    ...Validity,
    /** Quyết định công bố. */
    decision: Type.Optional(Text),
    /** The code the procedure bears in this period when it is not the entry's code. */
    nationalCode: Type.Optional(Text),
    name: Text,
    summary: Text,
    subjects: Type.Array(Type.Enum(['PERSON', 'ORGANISATION']), { minItems: 1 }),
    levels: Type.Array(GovernmentLevel, { minItems: 1 }),
    /** A unit's key, or the people's committee of that level where the matter belongs. */
    authority: Key,
    /** Dịch vụ công trực tuyến toàn trình, một phần, or information only. */
    serviceLevel: Type.Enum(['FULL', 'PARTIAL', 'INFO']),
    /** "4 tại chỗ". */
    onTheSpot: Type.Boolean({ default: false }),
    /** May be handed in at any one-stop unit of the province (NĐ 118/2025 Đ.14). */
    nonTerritorial: Type.Boolean({ default: false }),
    /**
     * Where the matter belongs when the people's committee of a level decides: the question of the form that asks for
     * the place, or `applicant.address`. Without it the committee of the receiving one-stop unit decides.
     */
    place: Type.Optional(
      Type.Union([Type.Literal(APPLICANT_ADDRESS), Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' })]),
    ),
    /** Registers outside that the counter looks into while it receives; without network that is made up for afterwards. */
    lookUps: Type.Optional(Type.Array(Type.Enum([...LOOK_UPS]), { minItems: 1 })),
    /** The paper dossier follows to an authority elsewhere; otherwise its scan does, and the paper stays where it was handed in. */
    paperTravels: Type.Optional(Type.Boolean()),
    cases: Type.Array(ProcedureCase, { default: [] }),
    channels: Type.Array(ProcedureChannel, { minItems: 1 }),
    components: Type.Array(Component, { default: [] }),
    steps: Type.Array(Text, { minItems: 1 }),
    requirements: Type.Optional(Text),
    /** What the counter says and asks, line by line in the order of the talk; without it the desk makes it from the rest. */
    script: Type.Optional(Type.Array(Text, { minItems: 1 })),
    results: Type.Array(
      Type.Object({ code: Type.Optional(Key), name: Text }, { additionalProperties: false }),
      {
        minItems: 1,
      },
    ),
    /** What its result is a certification of; absent: it certifies nothing. */
    certifies: Type.Optional(Certifies),
    legalBasis: Type.Array(Text, { default: [] }),
    process: Key,
    /** Units asked for their opinion in the CONSULT step of the process. */
    consulted: Type.Array(Key, { default: [] }),
    form: Key,
    keywords: Type.Array(Text, { default: [] }),
    provenance: Provenance,
  },
  { additionalProperties: false },
);
export type ProcedureVersion = Static<typeof ProcedureVersion>;

/** Thủ tục hành chính with all its versions. */
export const ProcedureEntry = Type.Object(
  { code: Key, sector: Text, versions: Type.Array(ProcedureVersion, { minItems: 1 }) },
  { additionalProperties: false },
);
export type ProcedureEntry = Static<typeof ProcedureEntry>;

/** One file holds one sector (lĩnh vực). */
export const ProcedureFile = Type.Object(
  { sector: Text, procedures: Type.Array(Type.Omit(ProcedureEntry, ['sector']), { minItems: 1 }) },
  { additionalProperties: false },
);
export type ProcedureFile = Static<typeof ProcedureFile>;
