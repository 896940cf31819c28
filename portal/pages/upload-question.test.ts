import type { Form } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import { describe, expect, test } from 'vitest';
import { type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID, draftOf, fileOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const LEASE = 'TP02';
const form: Form = {
  code: '1.001612',
  version: '20261207',
  title: 'Đơn',
  summary: 'Đơn',
  pages: [
    {
      key: 'dia-diem',
      title: 'Địa điểm',
      questions: [
        { key: 'leased', label: 'Đi thuê', type: 'yesNo', required: true },
        {
          key: 'lease',
          label: 'Hợp đồng thuê',
          type: 'upload',
          required: true,
          component: LEASE,
          visibleWhen: { question: 'leased', equals: 'true' },
        },
      ],
    },
  ],
};
const path = `${root}/khai/dia-diem`;
const receipt = {
  dossierId: DOSSIER_ID,
  state: 'DRAFT',
  submissionCode: 'N-1',
  code: null,
  dueAt: null,
  version: 2,
  slipId: null,
} as const;
const FILE = { field: 'lease', name: 'thue.pdf', bytes: new Uint8Array([1, 2]) };

/** A server that keeps what it is sent. */
function server(files: DossierView['files'] = [], answers: Record<string, string> = {}): Answers {
  let kept = files;
  return {
    getDossier: () => draftOf({ form, answers, files: kept }),
    updateDraft: () => receipt,
    uploadFile: ({ component, size }) => {
      kept = [...kept, fileOf(component ?? null, 'thue.pdf')];
      return { uploadId: DOSSIER_ID, offset: size, size, file: null };
    },
    removeFile: () => {
      kept = [];
      return {};
    },
  };
}
const post = (more: Record<string, string>, files: (typeof FILE)[] = []) => ({
  method: 'POST' as const,
  form: { leased: 'true', ...more },
  files,
});

describe('a question answered by a file', () => {
  test('stands on its page with its condition, and can be used with and without script', async () => {
    const { reply } = await open(path, server());
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/<form[^>]*multipart\/form-data/);
    expect(htmlOf(reply)).toMatch(/data-when="leased"[\s\S]*data-upload="[^"]+" data-component="TP02"/);
    expect(htmlOf(reply)).toMatch(/<input\s+type="file"\s+id="o-lease"\s+name="lease"/);
  });
  test('goes up with the page, and the way goes on', async () => {
    const { reply, calls } = await open(path, server(), post({}, [FILE]));
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/giay-to` });
    expect(calls.find(({ id }) => id === 'uploadFile')?.input).toMatchObject({
      component: LEASE,
      name: 'thue.pdf',
    });
    expect(calls.find(({ id }) => id === 'updateDraft')?.input).toMatchObject({
      answers: { leased: 'true' },
    });
  });
  test('without a file it is asked again, beside the field', async () => {
    const { reply } = await open(path, server(), post({}));
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Hãy chọn tệp cho “Hợp đồng thuê”');
  });
  test('nobody who is not asked it has to give one', async () => {
    const { reply, calls } = await open(path, server(), post({ leased: 'false' }, [FILE]));
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/giay-to` });
    expect(calls.some(({ id }) => id === 'uploadFile')).toBe(false);
  });
  test('a file attached is shown, can be taken out, and what is written stays', async () => {
    const { reply } = await open(path, server([fileOf(LEASE, 'thue.pdf')], { leased: 'true' }));
    expect(wordsOf(reply)).toContain('thue.pdf');
    const out = await open(path, server([fileOf(LEASE)]), post({ 'bo-tep': fileOf(LEASE).id }));
    expect(out.reply).toEqual({ kind: 'REDIRECT', to: path });
    expect(out.calls.map(({ id }) => id)).toContain('removeFile');
  });
  test('pressed without a file chosen, the button says so', async () => {
    const { reply } = await open(path, server(), post({ 'o-lai': 'lease' }));
    expect(wordsOf(reply)).toContain('Hãy chọn một tệp');
  });
  test('is read back by the names of its files', async () => {
    const { reply } = await open(`${root}/kiem-tra`, server([fileOf(LEASE, 'thue.pdf')], { leased: 'true' }));
    expect(htmlOf(reply)).toMatch(/id="muc-lease"[\s\S]*?thue\.pdf/);
  });
});
