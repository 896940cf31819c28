import { NOTICE_KINDS } from '@motcua/rules/dossier';
import { NOTICE_FACTS, type NoticeFact } from '@motcua/rules/notice';
import Type, { type Static } from 'typebox';
import { MESSAGE_CHANNELS } from './deadlines.ts';
import { operation } from './operation.ts';
import { Id, Instant, LocalDate, Nullable, OneOf, PersonRef, Text } from './shape.ts';

const Kind = OneOf(NOTICE_KINDS);
const Fact = OneOf(Object.keys(NOTICE_FACTS) as [NoticeFact, ...NoticeFact[]]);

/** Names of facts stand in braces; a part in brackets is left out where a fact of it is not known. */
export const NoticeTexts = Type.Object({
  vi: Text(400),
  en: Text(400),
  /** For text messages by themselves; null: the Vietnamese text goes by them too. */
  sms: Nullable(Text(400)),
});
export type NoticeTexts = Static<typeof NoticeTexts>;

export const WordingChangeView = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    kind: Kind,
    status: OneOf(['WAITING', 'REJECTED', 'APPLIED'] as const),
    texts: NoticeTexts,
    /** What counted on its first day when it was approved; of one not approved, what counts on that day without it. */
    before: NoticeTexts,
    validFrom: LocalDate,
    reason: Type.String(),
    proposedBy: PersonRef,
    proposedAt: Instant,
    decidedBy: Nullable(PersonRef),
    decidedAt: Nullable(Instant),
    comment: Nullable(Type.String()),
    mayDecide: Type.Boolean(),
  },
  { $id: 'WordingChangeView' },
);
export type WordingChangeView = Static<typeof WordingChangeView>;

export const NoticeWording = Type.Object(
  {
    kind: Kind,
    /** Beside the inbox of the portal. Without an account, every notice goes by text message. */
    channels: Type.Array(OneOf(MESSAGE_CHANNELS)),
    /** What it may say; `always`: it must. */
    facts: Type.Array(Type.Object({ name: Fact, always: Type.Boolean() })),
    builtIn: NoticeTexts,
    /** What is sent today. */
    current: NoticeTexts,
    /** Since when; null: the built-in text. */
    since: Nullable(LocalDate),
    /** The newest first. */
    changes: Type.Array(WordingChangeView),
  },
  { $id: 'NoticeWording' },
);
export type NoticeWording = Static<typeof NoticeWording>;

const tag = 'administration';
const caller = 'OFFICER';

/** The texts of notices to applicants, changed from a date on; nobody decides what he proposed himself. */
export const wordingOperations = {
  listWordings: operation({
    method: 'GET',
    path: '/messages/wordings',
    tag,
    caller,
    summary: 'Every notice to applicants: what it may say, its text of today, and every change of it',
    input: Type.Object({}),
    output: Type.Object({
      date: LocalDate,
      mayPropose: Type.Boolean(),
      items: Type.Array(NoticeWording),
    }),
  }),
  proposeWording: operation({
    method: 'POST',
    path: '/messages/wordings/changes',
    tag,
    caller,
    summary: 'Propose other texts of a notice from a date on; nothing changes before a second person decides',
    input: Type.Object({ kind: Kind, texts: NoticeTexts, validFrom: LocalDate, reason: Text(1_000, 1) }),
    output: WordingChangeView,
  }),
  decideWording: operation({
    method: 'POST',
    path: '/messages/wordings/changes/{changeId}/decision',
    tag,
    caller,
    summary: 'The second person lets the texts of a notice be sent from their date on, or rejects them',
    input: Type.Object({ changeId: Id, approve: Type.Boolean(), comment: Text(1_000) }),
    output: WordingChangeView,
  }),
};
