import Type from 'typebox';
import { Id, Instant, Key, LocalDate, Nullable, OneOf, PersonRef } from './shape.ts';

/**
 * How far a version that one person writes and proposes, and another decides, has come. Dates tell SCHEDULED, IN_FORCE and
 * SUPERSEDED apart, nothing has to run for it.
 */
export const VERSION_CHANGE_STATES = [
  'DRAFT',
  'PROPOSED',
  'SCHEDULED',
  'IN_FORCE',
  'SUPERSEDED',
  'REJECTED',
  'ROLLED_BACK',
] as const;
export type VersionChangeState = (typeof VERSION_CHANGE_STATES)[number];
export const VersionChangeState = OneOf(VERSION_CHANGE_STATES);

export const Decision = Type.Object({ number: Type.String(), date: LocalDate });

/** What is told of the change of a map as of the change of a form. */
export const versionChange = {
  id: Id,
  number: Type.Integer(),
  key: Key,
  state: VersionChangeState,
  /** Counts every saving; a saving names the one it goes out from. */
  revision: Type.Integer(),
  savedBy: PersonRef,
  savedAt: Instant,
  proposedBy: Nullable(PersonRef),
  proposedAt: Nullable(Instant),
  validFrom: Nullable(LocalDate),
  note: Nullable(Type.String()),
  decidedBy: Nullable(PersonRef),
  decidedAt: Nullable(Instant),
  comment: Nullable(Type.String()),
  decision: Nullable(Decision),
  rolledBackBy: Nullable(PersonRef),
  rolledBackAt: Nullable(Instant),
  rollbackReason: Nullable(Type.String()),
};
