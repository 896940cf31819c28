import { ProblemError } from '@motcua/contract/client';
import { ERRORS, type ErrorCode } from '@motcua/contract/errors';
import { expect, test } from 'vitest';
import { isOvertaken } from './overtaken.ts';

const refused = (code: ErrorCode): ProblemError =>
  new ProblemError({
    type: `urn:motcua:error:${code}`,
    code,
    status: ERRORS[code].status,
    title: ERRORS[code].vi,
    titleEn: ERRORS[code].en,
    detail: ERRORS[code].vi,
    requestId: 'r',
  });

test.each([
  ['somebody else has saved the draft', true, refused('MAP_CHANGED')],
  ['it has been proposed meanwhile', true, refused('MAP_STATE')],
  ['it has been discarded meanwhile', true, refused('NOT_FOUND')],
  ['something in it is wrong', false, refused('MAP_UNREADABLE')],
  ['the server was not reached', false, new TypeError('fetch')],
  ['nothing failed', false, null],
])('%s: a draft of its own is offered %s', (_, offered, error) => {
  expect(isOvertaken(error)).toBe(offered);
});
