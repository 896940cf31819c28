import type { Look } from '@motcua/contract/page';
import { describe, expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf } from '../testing/read.ts';

const PATH = '/de-doc';
const PLAIN: Look = { size: 'NORMAL', colours: 'LIGHT' };
const chosen = async (form: Record<string, string>, look = PLAIN) =>
  (await open(PATH, {}, { method: 'POST', form, look })).reply;

describe('how a reader wants every page', () => {
  test.each(['vi', 'en'] as const)(
    'offers sizes and colours in %s, the present ones chosen',
    async (lang) => {
      const look: Look = { size: 'LARGE', colours: 'DARK' };
      const { reply } = await open(PATH, {}, { lang, look, query: new URLSearchParams('tiep=/tra-cuu') });
      expect(faultsOf(reply)).toEqual([]);
      expect(htmlOf(reply).match(/value="\w+" checked/g)).toEqual([
        'value="LARGE" checked',
        'value="DARK" checked',
      ]);
      expect(htmlOf(reply)).toContain('name="tiep" value="/tra-cuu"');
    },
  );

  test('every page is drawn so, and leads here and back', async () => {
    const { reply } = await open('/gioi-thieu', {}, { look: { size: 'LARGEST', colours: 'CONTRAST' } });
    expect(htmlOf(reply)).toMatch(/<html lang="vi" data-size="LARGEST" data-theme="contrast"\s*>/);
    expect(htmlOf(reply)).toContain('href="/de-doc?tiep=%2Fgioi-thieu"');
  });

  test('what was chosen is remembered, and leads back', async () =>
    expect(await chosen({ size: 'LARGEST', colours: 'CONTRAST', tiep: '/tra-cuu' })).toEqual({
      kind: 'REDIRECT',
      to: '/tra-cuu',
      look: { size: 'LARGEST', colours: 'CONTRAST' },
    }));

  test('what nobody offered changes nothing, and leads nowhere else', async () =>
    expect(
      await chosen(
        { size: '500%', colours: '', tiep: 'https://elsewhere.example' },
        { size: 'LARGE', colours: 'DARK' },
      ),
    ).toEqual({ kind: 'REDIRECT', to: '/', look: { size: 'LARGE', colours: 'DARK' } }));
});
