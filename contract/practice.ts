import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { ROLES } from './session.ts';
import { Id, Instant, Nullable, OneOf } from './shape.ts';

/** One step of a guided task (bước của bài thực hành), ticked by what has happened in the practice room. */
export const PracticeStep = Type.Object({
  text: Type.String(),
  textEn: Type.String(),
  done: Type.Boolean({ description: 'reckoned from the events of the practice room; nobody ticks it' }),
});
export type PracticeStep = Static<typeof PracticeStep>;

/** A guided task (bài thực hành) for one role, with the invented dossier or person it is about. */
export const PracticeTask = Type.Object(
  {
    id: Type.String(),
    role: OneOf(ROLES),
    title: Type.String(),
    titleEn: Type.String(),
    steps: Type.Array(PracticeStep),
    done: Type.Boolean(),
    begun: Type.Boolean({ description: 'begins at the counter, with a dossier the officer opens himself' }),
    person: Nullable(
      Type.Object(
        { fullName: Type.String(), idNumber: Type.String() },
        { description: 'the invented person the task is about' },
      ),
    ),
    dossier: Nullable(
      Type.Object({ id: Id, code: Type.String() }, { description: 'the dossier prepared for the task' }),
    ),
  },
  { $id: 'PracticeTask' },
);
export type PracticeTask = Static<typeof PracticeTask>;

export const practiceOperations = {
  enterPractice: operation({
    method: 'POST',
    path: '/practice/entry',
    tag: 'practice',
    caller: 'OFFICER',
    summary:
      'Enter the practice room as the signed-in officer, with the posts of today: the browser gets a cookie of the practice room',
    input: Nothing,
    output: Type.Object({
      address: Type.String({ description: 'where the practice desk is' }),
      token: Type.Optional(Type.String({ description: 'never leaves the server' })),
    }),
  }),
  resetPractice: operation({
    method: 'POST',
    path: '/practice/reset',
    tag: 'practice',
    caller: 'OFFICER',
    summary:
      'An administrator empties the practice room of everybody; it is furnished anew at the next entry',
    input: Nothing,
    output: Nothing,
  }),
  listPracticeTasks: operation({
    method: 'GET',
    path: '/practice/tasks',
    tag: 'practice',
    caller: 'OFFICER',
    summary: 'In the practice room: the guided tasks of the caller’s roles and how far he is',
    input: Nothing,
    output: Type.Object({ since: Instant, tasks: Type.Array(PracticeTask) }),
  }),
  startPracticeAgain: operation({
    method: 'POST',
    path: '/practice/again',
    tag: 'practice',
    caller: 'OFFICER',
    summary: 'In the practice room: all tasks of the caller from the beginning, on newly invented dossiers',
    input: Nothing,
    output: Nothing,
  }),
};
