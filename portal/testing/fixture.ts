import { createClient, ProblemError, type Client } from '@motcua/contract/client';
import { ERRORS, type ErrorCode, type Problem } from '@motcua/contract/errors';
import type { Theme } from '@motcua/contract/organisation';
import type { PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import type { Input, OperationId, Output } from '@motcua/contract/operations';

/** What a page may call in a test: each operation it needs, answered as the server would. */
export type Answers = { [Id in OperationId]?: (input: Input<Id>) => Output<Id> | Promise<Output<Id>> };

export interface Call {
  id: OperationId;
  input: Record<string, unknown>;
  idempotencyKey: string | undefined;
}

export const refusal = (code: ErrorCode, more: Partial<Problem> = {}): ProblemError =>
  new ProblemError({
    type: `/errors/${code}`,
    code,
    status: ERRORS[code].status,
    title: ERRORS[code].vi,
    titleEn: ERRORS[code].en,
    detail: ERRORS[code].vi,
    ...more,
  });

export function clientOf(answers: Answers): { client: Client; calls: Call[] } {
  const calls: Call[] = [];
  const client = createClient(async (id, input, { idempotencyKey }) => {
    calls.push({ id, input, idempotencyKey });
    const answer = answers[id] as ((input: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`The page asked for ${id}, which this test does not answer`);
    return answer(input);
  });
  return { client, calls };
}

export const THEME: Theme = {
  systemName: 'Một Cửa Bắc Ninh',
  systemNameEn: 'Bac Ninh One-Stop',
  provinceName: 'Tỉnh Bắc Ninh',
  provinceNameEn: 'Bac Ninh province',
  emblem: 'BN',
  hotline: '1022',
  email: 'motcua@bacninh.example.vn',
  address: 'Số 10 đường Phù Đổng Thiên Vương',
  colours: {},
  regime: '2025',
  today: '2026-12-05',
  outages: [],
};

export const LAN: WhoAmI = {
  accountId: '00000000-0000-4000-8000-000000000001',
  username: 'cd.lan',
  kind: 'CITIZEN',
  fullName: 'Vũ Thị Lan',
  posts: [],
  person: {
    fullName: 'Vũ Thị Lan',
    idNumber: '999188000123',
    birthDate: '1988-03-27',
    gender: 'FEMALE',
    phone: '0912345678',
    email: 'lan@vidu.vn',
    address: 'Số 5, phường Nam Sơn, tỉnh Bắc Ninh',
  },
  mustChangePassword: false,
  now: '2026-12-05T20:00:00+07:00',
};

/** A request as the server hands it to a page; without an account nobody is signed in. */
export function requestOf(client: Client, more: Partial<PageRequest> & { path: string }): PageRequest {
  return {
    method: 'GET',
    params: {},
    query: new URLSearchParams(),
    form: new URLSearchParams(),
    files: [],
    lang: 'vi',
    look: { size: 'NORMAL', colours: 'LIGHT' },
    theme: THEME,
    account: null,
    csrf: 'csrf-of-the-test',
    browser: 'browser-of-the-test-123456',
    origin: 'https://motcua.example.vn',
    client,
    ...more,
  };
}
