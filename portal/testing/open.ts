import type { PageReply, PageRequest } from '@motcua/contract/page';
import { portal } from '../index.ts';
import { clientOf, LAN, requestOf, type Answers, type Call } from './fixture.ts';

interface Visit extends Partial<Omit<PageRequest, 'client' | 'form'>> {
  form?: Record<string, string>;
}

/** Opens an address as the server would: finds the page, fills in its parameters, answers with what came back and what was asked of the server. */
export async function open(
  address: string,
  answers: Answers,
  { form = {}, ...more }: Visit = {},
): Promise<{ reply: PageReply; calls: Call[] }> {
  const url = new URL(address, 'https://motcua.example.vn');
  const method = more.method ?? 'GET';
  const found = portal.pages
    .filter((page) => page.method === method)
    .map((page) => ({ page, params: match(page.path, url.pathname) }))
    .filter((each) => each.params !== undefined)
    .toSorted((one, other) => names(one.page.path) - names(other.page.path))[0];
  if (found?.params === undefined) throw new Error(`No page for ${method} ${url.pathname}`);
  const { client, calls } = clientOf(answers);
  const reply = await found.page.answer(
    requestOf(client, {
      path: url.pathname,
      query: url.searchParams,
      params: found.params,
      form: new URLSearchParams({ _csrf: 'csrf-of-the-test', _key: 'key-of-the-test', ...form }),
      account: LAN,
      ...more,
    }),
  );
  return { reply, calls };
}

const names = (path: string) => path.split(':').length;

function match(path: string, address: string): Record<string, string> | undefined {
  const [wanted, given] = [path.split('/'), address.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decodeURIComponent(given[at] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
