import { ERRORS, type ErrorCode, type FieldError, type Problem } from '@motcua/contract/errors';

export interface RefusalFacts {
  /** Vietnamese: what to do about it. */
  detail: string;
  /** Acts that are allowed instead. */
  allowed?: readonly string[];
  fields?: readonly FieldError[];
}

/** What a caller can cause and is told clearly; anything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ErrorCode;
  readonly facts: RefusalFacts;
  constructor(code: ErrorCode, facts: RefusalFacts | string) {
    const given = typeof facts === 'string' ? { detail: facts } : facts;
    super(`${code}: ${given.detail}`);
    this.code = code;
    this.facts = given;
  }
}

/** RFC 9457 body of a refusal. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, vi, en } = ERRORS[refusal.code];
  const { detail, allowed, fields } = refusal.facts;
  return {
    type: `/errors/${refusal.code}`,
    code: refusal.code,
    status,
    title: vi,
    titleEn: en,
    detail,
    requestId,
    ...(allowed === undefined ? {} : { allowed: [...allowed] }),
    ...(fields === undefined ? {} : { fields: [...fields] }),
  };
}
