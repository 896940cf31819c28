import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf, Text } from './shape.ts';
import { QUEUES, WORK_FILTER, WorkCounts, WorkRow } from './work.ts';

/** What a saved list shows; days count from the day it is opened. */
export const WorkViewFilter = Type.Object({
  q: Type.Optional(Text(100)),
  procedure: Type.Optional(Text(40)),
  unit: Type.Optional(Key),
  dueInDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
});
export type WorkViewFilter = Static<typeof WorkViewFilter>;

/** A list an officer comes back to (danh sách đã lưu), his own. */
export const WorkView = Type.Object(
  { id: Id, name: Text(60, 1), queue: OneOf(QUEUES), filter: WorkViewFilter },
  { $id: 'WorkView' },
);
export type WorkView = Static<typeof WorkView>;

/** Slips of several dossiers that go to the printer together. */
export const PRINTED_TOGETHER = ['CONTROL_SLIP', 'INTAKE_RECEIPT'] as const;
export type PrintedTogether = (typeof PRINTED_TOGETHER)[number];

/** Ids in an address, one after the other with commas; at most as many as a screen selects. */
const Ids = Type.String({
  pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$',
  description: 'ids joined by commas',
});

export const worklistOperations = {
  watchWork: operation({
    method: 'GET',
    path: '/work/changes',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'What has changed in the worklists of the caller since a stamp; nearly empty while nothing has',
    input: Type.Object({
      since: Type.Optional(Text(120)),
      queue: Type.Optional(OneOf(QUEUES)),
      ...WORK_FILTER,
    }),
    output: Type.Object({
      stamp: Type.String({ description: 'give as `since` the next time' }),
      now: Instant,
      closesAt: Nullable(Instant),
      counts: Nullable(WorkCounts),
      changed: Type.Array(Id, { description: 'steps that are no longer as they were' }),
      rows: Type.Array(WorkRow, {
        description: 'those of them that are in the list asked for, as they are now',
      }),
      reload: Type.Boolean({
        description: 'too much has changed, or another day has begun: read the list anew',
      }),
    }),
  }),
  listTakers: operation({
    method: 'GET',
    path: '/work/takers',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'Officers to whom each of the steps may be given today, least loaded first',
    input: Type.Object({ tasks: Ids }),
    output: Type.Object({
      items: Type.Array(Type.Object({ accountId: Id, fullName: Type.String(), openTasks: Type.Integer() })),
    }),
  }),
  findWorkSlips: operation({
    method: 'GET',
    path: '/work/slips',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'The latest slip of one kind of each dossier, or why there is none to print',
    input: Type.Object({ dossiers: Ids, kind: OneOf(PRINTED_TOGETHER) }),
    output: Type.Object({
      items: Type.Array(
        Type.Object({
          dossierId: Id,
          slipId: Nullable(Id),
          problem: Nullable(Type.String({ description: 'Vietnamese: why there is nothing to print' })),
        }),
      ),
    }),
  }),
  printWorkSlips: operation({
    method: 'GET',
    path: '/work/slips/print',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'Several slips as one printable page: one print job',
    input: Type.Object({ slips: Ids, as: Type.Optional(OneOf(['html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  listWorkViews: operation({
    method: 'GET',
    path: '/work/views',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'The saved lists of the caller, by name',
    input: Nothing,
    output: Type.Object({ items: Type.Array(WorkView) }),
  }),
  saveWorkView: operation({
    method: 'POST',
    path: '/work/views',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'Keep a list with its filters under a name',
    input: Type.Object({ name: Text(60, 1), queue: OneOf(QUEUES), filter: WorkViewFilter }),
    output: WorkView,
  }),
  renameWorkView: operation({
    method: 'PATCH',
    path: '/work/views/{viewId}',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'Give a saved list another name',
    input: Type.Object({ viewId: Id, name: Text(60, 1) }),
    output: WorkView,
  }),
  deleteWorkView: operation({
    method: 'DELETE',
    path: '/work/views/{viewId}',
    tag: 'work',
    caller: 'OFFICER',
    summary: 'Drop a saved list; the dossiers stay where they are',
    input: Type.Object({ viewId: Id }),
    output: Nothing,
  }),
};
