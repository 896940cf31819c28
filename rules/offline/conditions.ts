/**
 * Registers outside the office that a matter is checked against while it is received: who receives reads residence and
 * identity in the national population database (Cơ sở dữ liệu quốc gia về dân cư) instead of asking for papers (NĐ
 * 104/2022/NĐ-CP Điều 14).
 */
export const LOOK_UPS = ['POPULATION'] as const;
export type LookUp = (typeof LOOK_UPS)[number];

/** What is left to be checked of something accepted without network (tiếp nhận có điều kiện). */
export interface Condition {
  readonly kind: 'LOOK_UP' | 'DUPLICATE_CHECK' | 'REVOKED_PAPER_CHECK' | 'OTHER';
  /** Vietnamese, as the slip says it: a clause without a full stop. */
  readonly text: string;
}

const LEFT: Record<LookUp, Condition> = {
  POPULATION: {
    kind: 'LOOK_UP',
    text: 'chưa tra cứu được nhân thân, nơi cư trú trong Cơ sở dữ liệu quốc gia về dân cư',
  },
};

/**
 * Conditions of an acceptance without network. Having no line is no reason to turn anybody away, nor to ask him for papers the
 * register replaces: it is accepted, and the office checks afterwards. The register holds persons, so organisations have none.
 *
 * @param lookUps of the version of the procedure in force at the moment of acceptance
 */
export const conditionsOf = (
  lookUps: readonly LookUp[],
  applicant: 'PERSON' | 'ORGANISATION',
): Condition[] => (applicant === 'PERSON' ? lookUps.map((one) => LEFT[one]) : []);

/** Those a device brought and those of the rules, each once. */
export const allConditions = (brought: readonly Condition[], ruled: readonly Condition[]): Condition[] => [
  ...brought,
  ...ruled.filter(({ kind, text }) => !brought.some((one) => one.kind === kind && one.text === text)),
];
