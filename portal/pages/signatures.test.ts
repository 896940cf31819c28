import type { DossierView } from '@motcua/contract/dossier-view';
import type { SignatureRequestView, SignatureView } from '@motcua/contract/signature';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID, draftOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const BRIDE: SignatureView = {
  signer: 'bride',
  role: 'Bên nữ',
  roleEn: 'The woman',
  fullName: 'Đỗ Thị Bảy',
  standing: 'NOT_ASKED',
  how: null,
  askedAt: null,
  answeredAt: null,
  reason: null,
  sheetFile: null,
};
const draft = (more: Partial<SignatureView> = {}): DossierView =>
  draftOf({ signatures: [{ ...BRIDE, ...more }] });
const post = (form: Record<string, string> = {}) => ({ method: 'POST' as const, form });

describe('whoever makes the declaration', () => {
  test('is told who else signs, and how, also by hand', async () => {
    const { reply } = await open(`${root}/chu-ky`, { getDossier: () => draft() });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Bên nữ\s*:\s*Đỗ Thị Bảy.*Chưa đề nghị ký.*Đề nghị ký.*ký tay/);
  });

  test('asks by one press', async () => {
    const { reply, calls } = await open(
      `${root}/chu-ky/bride/de-nghi`,
      { getDossier: () => draft(), askSignature: () => ({ ...BRIDE, standing: 'ASKED', how: 'PORTAL' }) },
      post(),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/chu-ky#ky-bride` });
    expect(calls.at(-1)).toMatchObject({ id: 'askSignature', idempotencyKey: 'key-of-the-test' });
  });

  test('is led to what has to be mended before anybody is asked', async () => {
    const { reply } = await open(
      `${root}/chu-ky/bride/de-nghi`,
      { getDossier: () => draft(), askSignature: () => Promise.reject(refusal('INCOMPLETE')) },
      post(),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}/kiem-tra` });
  });

  test.each<[string, Partial<SignatureView>, RegExp]>([
    [
      'declined, with the reason',
      { standing: 'DECLINED', reason: 'Sai ngày sinh' },
      /Không ký.*Sai ngày sinh/,
    ],
    ['changed since', { standing: 'CHANGED' }, /cần ký lại.*Đề nghị ký lại/],
    ['waiting, and what to tell them', { standing: 'ASKED' }, /Đang chờ ký.*Tờ khai chờ tôi ký/],
  ])('reads how it stands: %s', async (_what, more, words) => {
    const { reply } = await open(`${root}/chu-ky`, { getDossier: () => draft(more) });
    expect(wordsOf(reply)).toMatch(words);
  });

  test('without a file to upload hears so beside the field', async () => {
    const { reply, calls } = await open(`${root}/chu-ky/bride/ban-ky`, { getDossier: () => draft() }, post());
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(calls.map(({ id }) => id)).toEqual(['getDossier']);
  });

  test('finds a missing signature among what is missing before it is sent', async () => {
    const { reply } = await open(`${root}/kiem-tra`, {
      getDossier: () => draft(),
      listPapersForDraft: () => ({ items: [] }),
    });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Còn thiếu.*Bên nữ\s*: Chưa đề nghị ký/);
  });
});

describe('whoever is to sign', () => {
  const { form, answers, authority } = draftOf();
  const ASKED: SignatureRequestView = {
    requestId: DOSSIER_ID,
    submissionCode: 'NT-7K3M-Q9XD-P4WN',
    procedureName: 'Đăng ký kết hôn',
    applicantName: 'Lê Trung Kiên',
    role: 'Bên nữ',
    roleEn: 'The woman',
    askedAt: '2026-12-07T08:00:00+07:00',
    content: 'c'.repeat(64),
    declares: 'Tôi tự nguyện kết hôn',
    declaresEn: 'I marry freely',
    form,
    answers,
    authority,
  };
  const server = (more = {}) => ({ getSignatureRequest: () => ASKED, ...more });
  const path = `/cho-ky/${DOSSIER_ID}`;

  test('reads who made it and all that was answered, then signs or not', async () => {
    const { reply } = await open(path, server());
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /Lê Trung Kiên.*Bên nữ.*Tôi tự nguyện kết hôn.*Tôi ký tờ khai này.*Tôi không ký/,
    );
  });

  test('signs what stood on the page', async () => {
    const done = { submissionCode: ASKED.submissionCode, signed: true };
    const { reply, calls } = await open(
      path,
      server({ answerSignatureRequest: () => done }),
      post({ 'tra-loi': 'dung', 'cam-doan': '1', 'noi-dung': ASKED.content }),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: '/cho-ky?xong=ky' });
    expect(calls.at(-1)?.input).toMatchObject({ content: ASKED.content, signs: true, declaration: true });
  });

  test.each([
    ['without the tick', { 'tra-loi': 'dung' }, 'Đánh dấu vào lời cam đoan trước khi ký'],
    ['declining without a reason', { 'tra-loi': 'sai', 'cho-sai': ' ' }, 'Ghi lý do, ít nhất ba chữ cái'],
  ])('%s is asked again', async (_what, form, words) => {
    const { reply } = await open(path, server(), post(form));
    expect(reply).toMatchObject({ status: 422 });
    expect(wordsOf(reply)).toContain(words);
  });

  test('is led to the list where it was changed meanwhile', async () => {
    const { reply } = await open(
      path,
      server({ answerSignatureRequest: () => Promise.reject(refusal('CONFIRMATION_VOID')) }),
      post({ 'tra-loi': 'dung', 'cam-doan': '1', 'noi-dung': ASKED.content }),
    );
    expect(reply).toEqual({ kind: 'REDIRECT', to: '/cho-ky' });
  });
});
