import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counterDraft } from '../../testing/dossier.ts';
import { openSite } from '../../testing/http.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { COLOUR, DEVICE, hashOf, sendPage, sendPhoto } from '../testing/pages.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const minh = () => here.as('qu.minh');

async function paired() {
  const { dossierId } = await counterDraft(here);
  const { id: captureId } = await minh().beginCapture({ dossierId, component: 'TP02' });
  return { dossierId, captureId, ...(await pair(captureId)) };
}

async function pair(captureId: string) {
  const { address, qrSvg, expiresAt } = await minh().pairPhone({ captureId });
  return { token: address.split('/').at(-1) ?? '', address, qrSvg, expiresAt };
}

test('a telephone without account sends a page, and the desk has it', async () => {
  const { captureId, token, qrSvg, expiresAt } = await paired();
  expect(qrSvg).toContain('<svg');
  expect(expiresAt).toBe('2026-12-07T08:10:00+07:00');
  expect((await minh().getCapture({ captureId })).phone).toEqual({ expiresAt, taken: false });
  const pageId = await sendPhoto(here.anyone, token);
  const { pages, phone } = await minh().getCapture({ captureId });
  expect(pages).toMatchObject([{ id: pageId, byPhone: true, facts: { kind: 'PICTURE', width: 60 } }]);
  expect(phone?.taken).toBe(true);
  expect(await minh().getCapturePage({ pageId })).toEqual(Buffer.from(COLOUR));
});

test('it is told what to photograph and nothing else; its address holds nothing but chance', async () => {
  const { dossierId, token, address, captureId } = await paired();
  const { submissionCode, applicant } = await minh().getDossier({ dossierId });
  const told = await here.anyone.openPhoneTask({ token });
  expect(Object.keys(told).toSorted()).toEqual(['component', 'expiresAt', 'sent']);
  const seen = `${JSON.stringify(told)} ${address}`;
  for (const secret of [dossierId, captureId, submissionCode, applicant.idNumber, applicant.fullName])
    expect(seen).not.toContain(secret);
  const kept = await here.database.owner.selectFrom('capture_pairing').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('cut in the middle it goes on where it stopped, and announcing a page twice makes no second one', async () => {
  const { captureId, token } = await paired();
  const page = { token, device: DEVICE, pageId: randomUUID(), size: COLOUR.length, sha256: hashOf(COLOUR) };
  const { pageId } = page;
  await here.anyone.beginPhonePage(page);
  await here.anyone.uploadPhonePart({ pageId, device: DEVICE, offset: 0 }, { bytes: COLOUR.slice(0, 250) });
  expect(await here.anyone.beginPhonePage(page)).toMatchObject({ offset: 250, complete: false });
  const { offset } = await here.anyone.getPhoneUpload({ pageId, device: DEVICE });
  const done = await here.anyone.uploadPhonePart(
    { pageId, device: DEVICE, offset },
    { bytes: COLOUR.slice(offset) },
  );
  expect(done.complete).toBe(true);
  expect(await here.anyone.beginPhonePage(page)).toEqual(done);
  expect((await minh().getCapture({ captureId })).pages).toHaveLength(1);
});

describe('the token ends', () => {
  const closed = async (token: string) => {
    await refused(here.anyone.openPhoneTask({ token }), 'PHONE_ENDED');
    await refused(sendPhoto(here.anyone, token), 'PHONE_ENDED');
    await refused(here.anyone.endPhoneTask({ token, device: DEVICE }), 'PHONE_ENDED');
  };

  test('after ten minutes, also for a page half-way', async () => {
    const late = await province();
    const { dossierId } = await counterDraft(late);
    const officer = late.as('qu.minh');
    const { id: captureId } = await officer.beginCapture({ dossierId, component: 'TP02' });
    const token = (await officer.pairPhone({ captureId })).address.split('/').at(-1) ?? '';
    const pageId = randomUUID();
    await late.anyone.beginPhonePage({ token, device: DEVICE, pageId, size: COLOUR.length });
    late.clock.advance(10 * 60_000);
    await refused(late.anyone.openPhoneTask({ token }), 'PHONE_ENDED');
    await refused(
      late.anyone.uploadPhonePart({ pageId, device: DEVICE, offset: 0 }, { bytes: COLOUR }),
      'PHONE_ENDED',
    );
    await refused(late.anyone.getPhoneUpload({ pageId, device: DEVICE }), 'PHONE_ENDED');
    expect((await officer.getCapture({ captureId })).phone).toBeNull();
    await late.close();
  });

  test('when the telephone says it has sent all', async () => {
    const { token } = await paired();
    await sendPhoto(here.anyone, token);
    await here.anyone.endPhoneTask({ token, device: DEVICE });
    await closed(token);
  });

  test('when the officer closes his dialog, or shows another code', async () => {
    const { captureId, token } = await paired();
    await minh().unpairPhone({ captureId });
    await closed(token);
    const second = await pair(captureId);
    const third = await pair(captureId);
    await closed(second.token);
    expect((await here.anyone.openPhoneTask({ token: third.token })).sent).toBe(0);
  });

  test('when the file has gone into the dossier', async () => {
    const { captureId, token } = await paired();
    await minh().assembleCapture({ captureId, pages: [await sendPage(minh(), captureId)] });
    await here.deliver();
    const { pdf } = await minh().getCapture({ captureId });
    await minh().confirmCapture({ captureId, sha256: pdf?.sha256 ?? '', trueToOriginal: true });
    await closed(token);
  });
});

describe('misuse', () => {
  test('a second telephone with the same code is refused', async () => {
    const { token, captureId } = await paired();
    await sendPhoto(here.anyone, token);
    await refused(sendPhoto(here.anyone, token, { device: 'another-telephone-of-theirs' }), 'PHONE_ENDED');
    await refused(here.anyone.endPhoneTask({ token, device: 'another-telephone-of-theirs' }), 'PHONE_ENDED');
    expect((await minh().getCapture({ captureId })).pages).toHaveLength(1);
  });

  test('a page of another dossier is neither written to nor asked about', async () => {
    const mine = await paired();
    const theirs = await paired();
    const pageId = randomUUID();
    await here.anyone.beginPhonePage({
      token: theirs.token,
      device: 'telephone-of-theirs',
      pageId,
      size: 500,
    });
    await refused(
      here.anyone.uploadPhonePart({ pageId, device: DEVICE, offset: 0 }, { bytes: COLOUR }),
      'PHONE_ENDED',
    );
    await refused(here.anyone.getPhoneUpload({ pageId, device: DEVICE }), 'PHONE_ENDED');
    await refused(
      here.anyone.beginPhonePage({ token: mine.token, device: DEVICE, pageId, size: 500 }),
      'TOO_MANY',
    );
    // nor by an officer through his own pages
    await refused(here.as('cm.ht').getCapturePage({ pageId }), 'NOT_FOUND');
  });

  test('made-up tokens find nothing, and trying is slowed down', async () => {
    await refused(here.anyone.openPhoneTask({ token: 'x'.repeat(32) }), 'PHONE_ENDED');
    const site = await openSite(here);
    const guess = () =>
      site.app.inject({
        method: 'POST',
        url: '/api/v1/phone-capture',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify({ token: randomUUID() }),
      });
    const statuses: number[] = [];
    for (let at = 0; at < 70; at++) statuses.push((await guess()).statusCode);
    expect(statuses.filter((status) => status === 410)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    await site.close();
  });
});
