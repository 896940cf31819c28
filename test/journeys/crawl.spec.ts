import { expect, type Page } from '@playwright/test';
import { letActFor } from './acting.ts';
import { beginDossier, bookVisit, fileHouseholdBusiness, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';

/** What a page shows to somebody who follows every link of it. */
interface Seen {
  status: number;
  /** Where a redirect led, or the address itself. */
  address: string;
  links: string[];
  lang: string;
  /** Vietnamese words on a page in English that are not marked as Vietnamese. */
  foreign: string[];
  /** Links to a place of the same page that is not there. */
  nowhere: string[];
}

/** Pages of one kind, `/thu-tuc/…` say, are much alike: so many of them are looked at. */
const OF_A_KIND = 12;

/** Reads a page as a browser would, without drawing it. */
const READ = `async (address) => {
  // names are not translated: of papers and procedures in quotes, of documents by their number, of units, of people
  const NAMES = /“[^”]*”|\\S+\\/\\S+|(Trung tâm|Ủy ban nhân dân|Sở) [^.,;:–?]*|\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*)+/gu;
  const reply = await fetch(address, { headers: { accept: 'text/html' } });
  const seen = { status: reply.status, address: new URL(reply.url).pathname + new URL(reply.url).search,
    lang: '', links: [], foreign: [], nowhere: [] };
  if (!(reply.headers.get('content-type') ?? '').startsWith('text/html')) return seen;
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  seen.lang = page.documentElement.lang;
  for (const link of page.querySelectorAll('a[href], link[rel=alternate][href]')) {
    const href = link.getAttribute('href');
    if (href.startsWith('#')) {
      if (href.length > 1 && page.getElementById(href.slice(1)) === null) seen.nowhere.push(href);
      continue;
    }
    const to = new URL(href, reply.url);
    if (to.origin === location.origin) seen.links.push(to.pathname + to.search);
  }
  if (page.documentElement.lang === 'en') {
    const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const at = words.currentNode.parentElement;
      // what stands in a field somebody typed, in a language of his own
      if (at.closest('script, style, textarea') !== null || at.closest('[lang]').lang !== 'en') continue;
      const text = words.currentNode.data.replace(NAMES, '').trim();
      if (/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i.test(text)) seen.foreign.push(text);
    }
  }
  return seen;
}`;

const read = (page: Page, address: string): Promise<Seen> =>
  page.evaluate<Seen>(`(${READ})(${JSON.stringify(address)})`);

/** What pages of one kind have in common: their address without the parts that tell one from another. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://portal');
  const place = pathname.replace(/[^/]*\d[^/]*/g, '*');
  return `${place}?${[...searchParams.keys()].toSorted().join('&')}`;
};

/** Follows every link from the first page on, in one language, until nothing new is found. */
async function crawl(page: Page, lang: 'vi' | 'en'): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  const kinds = new Map<string, number>();
  await page.goto(`/?lang=${lang}`);
  const waiting = ['/'];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next) || /^\/(api|desk)\/|[?&]lang=/.test(next)) continue;
    const alike = kinds.get(kindOf(next)) ?? 0;
    if (alike >= OF_A_KIND) continue;
    kinds.set(kindOf(next), alike + 1);
    const found = await read(page, next);
    expect.soft(found.lang, `language of ${next}`).toMatch(new RegExp(`^(${lang})?$`));
    seen.set(next, found);
    waiting.push(...found.links);
  }
  return seen;
}

const dossierOf = (page: Page): string => new URL(page.url()).pathname.split('/').slice(0, 3).join('/');

/** Of a person; the twelve last signs of a record of ours may be digits too. */
const NUMBER = /(?<![\da-f-])\d{12}(?![\da-f-])/;

function assertSound(pages: Map<string, Seen>): void {
  const all = [...pages];
  expect.soft(all.length).toBeGreaterThan(40);
  expect
    .soft(
      all.filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${status} ${address}`),
    )
    .toEqual([]);
  expect
    .soft(
      all
        .filter(([, { nowhere }]) => nowhere.length > 0)
        .map(([address, { nowhere }]) => `${address}: ${nowhere.join(' ')}`),
    )
    .toEqual([]);
  expect
    .soft(
      all
        .filter(([address, { links }]) => [address, ...links].some((one) => NUMBER.test(one)))
        .map(([address]) => address),
    )
    .toEqual([]);
  expect
    .soft(
      all
        .filter(([, { foreign }]) => foreign.length > 0)
        .map(([address, { foreign }]) => `${address}: ${foreign.join(' | ')}`),
    )
    .toEqual([]);
}

test('whoever follows every link of the portal finds no broken one, no number of a person, no word left untranslated, and nothing of another', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const as = async (username?: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    if (username === undefined) await page.goto('/');
    else await signInToPortal(page, username);
    return page;
  };
  const lan = await as('cd.lan');
  await fileHouseholdBusiness(lan);
  const visit = await bookVisit(lan, '2.000815', '2026-12-09T10:00:00+07:00');
  const hers = await crawl(lan, 'vi');
  assertSound(hers);
  assertSound(await crawl(lan, 'en'));
  expect([...hers.keys()]).toContain(visit);
  const ofHers = [...hers.keys()].filter((address) => address.startsWith('/ho-so/'));
  expect(ofHers.length).toBeGreaterThan(3);

  const guest = await as();
  const kien = await as('cd.kien');
  // an agent of another: what he files for her is in his pages, and nothing else of hers
  const bay = await as('cd.bay');
  await letActFor(bay, kien, { idNumber: '999090000005', fullName: 'Lê Trung Kiên', from: 'Đỗ Thị Bảy' });
  await beginDossier(bay, '1.004222');
  const ofBay = dossierOf(bay);
  await beginDossier(kien, '1.001612', 'Đỗ Thị Bảy');
  const ofBoth = dossierOf(kien);
  for (const lang of ['en', 'vi'] as const) {
    assertSound(await crawl(guest, lang));
    const his = await crawl(kien, lang);
    assertSound(his);
    expect.soft([...his.keys()].filter((address) => address.startsWith(ofBoth))).not.toEqual([]);
    expect.soft([...his.keys()].filter((address) => address.startsWith(ofBay))).toEqual([]);
  }
  for (const address of [...ofHers, ofBay, visit, `${visit}/doi`, `${visit}/huy`]) {
    const { status } = await read(kien, address);
    expect.soft([403, 404], `${address} opened by another person: ${status}`).toContain(status);
    const shown = await read(guest, address);
    expect.soft(shown.address, `${address} opened by nobody`).toMatch(/^\/dang-nhap/);
  }
});
