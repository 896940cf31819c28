import { describe, expect, test } from 'vitest';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID, draftOf, FORM, RECEIPT } from '../testing/sample.ts';

const page = {
  key: 'cung-di',
  title: 'Ai cùng thay đổi',
  titleEn: 'Who moves along',
  repeat: { key: 'movers', item: 'Người', itemEn: 'Person', min: 0, max: 2 },
  questions: [
    { key: 'moverName', label: 'Họ và tên', labelEn: 'Full name', type: 'text' as const, required: true },
    { key: 'moverBirth', label: 'Ngày sinh', labelEn: 'Born', type: 'date' as const, required: true },
  ],
};
const two = {
  movers: '2',
  'moverName.1': 'Lê An',
  'moverBirth.1': '2010-02-01',
  'moverName.2': 'Lê Bình',
  'moverBirth.2': '2012-05-09',
};
const path = `/ho-so/${DOSSIER_ID}/khai/cung-di`;
const at = (answers: Record<string, string>, posted?: Record<string, string>) =>
  open(
    path,
    {
      getDossier: () => ({ ...draftOf(), form: { ...FORM, pages: [page] }, answers }),
      updateDraft: () => RECEIPT,
    },
    posted === undefined ? {} : { method: 'POST', form: posted },
  );
const posting = {
  movers: '2',
  'moverName.1': 'Lê An',
  'moverBirth.1.ngay': '1',
  'moverBirth.1.thang': '2',
  'moverBirth.1.nam': '2010',
  'moverName.2': 'Lê Bình',
  'moverBirth.2.ngay': '9',
  'moverBirth.2.thang': '5',
  'moverBirth.2.nam': '2012',
};

describe('a page that is answered several times', () => {
  test('begins with a button for the first, and says what to do where there is none', async () => {
    const { reply } = await at({});
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Chưa khai mục nào \(Người\).*Thêm: Người/);
    expect(wordsOf(reply)).not.toContain('Họ và tên');
  });
  test('shows each repetition under its heading with a button that takes it out, and no more than the most', async () => {
    const { reply } = await at(two);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Người 1.*Họ và tên.*Xoá: Người 1.*Người 2.*Xoá: Người 2.*Đã đủ 2 mục/);
    expect(htmlOf(reply)).not.toContain('name="them-lan"');
  });
  test('keeps what was typed when one is added, and comes back to it', async () => {
    const one = { movers: '1', 'moverName.1': 'Lê An' };
    const { reply, calls } = await at({}, { ...one, 'them-lan': '1' });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${path}#lan-2` });
    expect(calls.find(({ id }) => id === 'updateDraft')?.input).toMatchObject({
      answers: { movers: '2', 'moverName.1': 'Lê An' },
    });
  });
  test('moves up those after the one that is taken out', async () => {
    const { reply, calls } = await at(two, { ...posting, 'bot-lan': '1' });
    expect(reply).toEqual({ kind: 'REDIRECT', to: path });
    expect(calls.find(({ id }) => id === 'updateDraft')?.input).toEqual({
      dossierId: DOSSIER_ID,
      answers: { movers: '1', 'moverName.1': 'Lê Bình', 'moverBirth.1': '2012-05-09' },
    });
  });
  test('tells each fault at its own repetition, and leads to it', async () => {
    const { reply } = await at(two, { ...posting, 'moverName.2': '' });
    expect(reply).toMatchObject({ status: 422 });
    expect(wordsOf(reply)).toContain('Hãy nhập người 2: Họ và tên');
    expect(htmlOf(reply)).toContain('href="#o-moverName.2"');
  });
});
