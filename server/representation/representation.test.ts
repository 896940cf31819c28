import type { Input } from '@motcua/contract/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GUARDIAN, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const SON = { idNumber: '999071000002', fullName: 'Trần Văn Sơn' };
const TODAY = '2026-12-07';
const CHILD = {
  kind: 'PERSON',
  fullName: 'Vũ Gia Bảo',
  idNumber: '999215000101',
  birthDate: '2015-03-01',
  gender: 'MALE',
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
} as const;
const BIRTH_PAPER = {
  kind: 'BIRTH_CERTIFICATE',
  number: '12/2015',
  date: '2015-03-10',
  issuer: 'UBND phường Kinh Bắc',
} as const;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const offer = (more: Partial<Input<'proposeAuthorisation'>> = {}, who = 'cd.lan') =>
  here.as(who).proposeAuthorisation({
    agent: SON,
    procedures: [GUARDIAN],
    acts: ['FILE', 'FOLLOW'],
    from: TODAY,
    ...more,
  });
const declare = (more: Partial<Input<'declareRepresentation'>> = {}, who = 'cd.lan') =>
  here.as(who).declareRepresentation({ kind: 'PARENT', principal: CHILD, paper: BIRTH_PAPER, ...more });
const verify = (
  representationId: string,
  more: Partial<Input<'verifyRepresentation'>> = {},
  who = 'qu.minh',
) => here.as(who).verifyRepresentation({ representationId, unit: NAM_SON, confirmed: true, ...more });
const end = (representationId: string, who: string, unit?: string) =>
  here.as(who).endRepresentation({
    representationId,
    reason: 'Không cần nữa',
    ...(unit === undefined ? {} : { unit }),
  });
const seenBy = async (id: string, who: string) => {
  const { asPrincipal, asAgent } = await here.as(who).listMyRepresentations({});
  return [...asPrincipal, ...asAgent].find((one) => one.id === id);
};

describe('an authorisation', () => {
  test('waits for the one who was named, counts once he accepts, and one year where no day is named', async () => {
    const { id, standing, lastDay } = await offer();
    expect({ standing, lastDay }).toEqual({ standing: 'WAITING_ACCEPTANCE', lastDay: '2027-12-07' });
    expect(await seenBy(id, 'cd.son')).toMatchObject({ mayAnswer: true, mayEnd: false });
    const accepted = await here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true });
    expect(accepted).toMatchObject({
      standing: 'VALID',
      principal: { fullName: 'Vũ Thị Lan', idEnding: '003' },
      agent: { fullName: SON.fullName, idEnding: '002' },
      procedures: [{ code: GUARDIAN, name: expect.stringContaining('giám hộ') }],
      history: [
        { what: 'MADE', by: 'Vũ Thị Lan' },
        { what: 'ACCEPTED', by: SON.fullName },
      ],
    });
    expect(await seenBy(id, 'cd.lan')).toMatchObject({ standing: 'VALID', mayEnd: true, mayAnswer: false });
  });

  test('is told to the one who was named, in his inbox, and to nobody whose name is another', async () => {
    const offers = async (who: string) => {
      await here.deliver();
      const { items } = await here.as(who).listMyMessages({ limit: 100 });
      return items.filter(({ text }) => text.includes('ủy quyền')).length;
    };
    const before = await offers('cd.son');
    await offer();
    expect(await offers('cd.son')).toBe(before + 1);
    await offer({ agent: { ...SON, fullName: 'Trần Văn Khác' } });
    expect(await offers('cd.son')).toBe(before + 1);
    expect(await offers('cd.lan')).toBe(0);
  });

  test('shows neither side the other’s whole number', async () => {
    const { id } = await offer();
    expect(JSON.stringify(await seenBy(id, 'cd.son'))).not.toContain('999188000003');
    expect(JSON.stringify(await seenBy(id, 'cd.lan'))).not.toContain(SON.idNumber);
  });

  test('is declined with a reason, which the principal reads', async () => {
    const { id } = await offer();
    const son = here.as('cd.son');
    const problem = await refused(
      son.answerAuthorisation({ representationId: id, accepts: false }),
      'INVALID_INPUT',
    );
    expect(problem.fields?.[0]?.field).toBe('reason');
    await son.answerAuthorisation({ representationId: id, accepts: false, reason: 'Tôi đi vắng' });
    expect(await seenBy(id, 'cd.lan')).toMatchObject({
      standing: 'DECLINED',
      mayEnd: false,
      history: [{}, { what: 'DECLINED', reason: 'Tôi đi vắng' }],
    });
    await refused(son.answerAuthorisation({ representationId: id, accepts: true }), 'REPRESENTATION_DECIDED');
  });

  test.each([
    ['the principal', 'cd.lan', 'Vũ Thị Lan'],
    ['the agent', 'cd.son', SON.fullName],
  ])('is ended by %s at once, once', async (_, who, by) => {
    const { id } = await offer();
    await here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true });
    const ended = await end(id, who);
    expect(ended).toMatchObject({ standing: 'ENDED', mayEnd: false });
    expect(ended.history.at(-1)).toMatchObject({ what: 'ENDED', by, reason: 'Không cần nữa' });
    await refused(end(id, who), 'REPRESENTATION_DECIDED');
  });

  test('taken back before it was answered, it cannot be accepted any more', async () => {
    const { id } = await offer();
    await end(id, 'cd.lan');
    await refused(
      here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true }),
      'REPRESENTATION_DECIDED',
    );
  });

  test('is nobody else’s to see, accept or end', async () => {
    const { id } = await offer();
    for (const who of ['cd.hoa', 'dn.an']) {
      expect(await seenBy(id, who)).toBeUndefined();
      await refused(here.as(who).answerAuthorisation({ representationId: id, accepts: true }), 'NOT_FOUND');
      await refused(end(id, who), 'NOT_FOUND');
    }
    // the principal does not accept for the other; an officer at work has no part in it
    await refused(
      here.as('cd.lan').answerAuthorisation({ representationId: id, accepts: true }),
      'NOT_FOUND',
    );
    await refused(
      here.as('qu.minh').answerAuthorisation({ representationId: id, accepts: true }),
      'FORBIDDEN',
    );
    await refused(end(id, 'qu.minh', NAM_SON), 'NOT_FOUND');
    await refused(verify(id), 'NOT_FOUND');
    await refused(
      here.anyone.answerAuthorisation({ representationId: id, accepts: true }),
      'UNAUTHENTICATED',
    );
  });

  test('the right number under another name is not shown to its owner', async () => {
    const { id } = await offer({ agent: { ...SON, fullName: 'Trần Văn Sớm' } });
    expect(await seenBy(id, 'cd.son')).toBeUndefined();
    await refused(
      here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true }),
      'NOT_FOUND',
    );
    expect(
      await seenBy((await offer({ agent: { ...SON, fullName: ' trần  văn SƠN ' } })).id, 'cd.son'),
    ).toBeDefined();
  });

  test('whether somebody has an account is not told: a number nobody has is taken the same way', async () => {
    const { standing } = await offer({ agent: { idNumber: '999090000777', fullName: 'Người Lạ' } });
    expect(standing).toBe('WAITING_ACCEPTANCE');
  });

  test.each<[string, Partial<Input<'proposeAuthorisation'>>, string]>([
    ['nothing to do', { acts: [] }, 'acts'],
    ['a marriage', { procedures: ['1.000894'] }, 'procedures'],
    ['the past', { from: '2026-12-06' }, 'from'],
    ['an end before the beginning', { to: '2026-12-01' }, 'to'],
    ['a day no calendar has', { to: '2027-02-30' }, 'to'],
    ['oneself', { agent: { idNumber: '999188000003', fullName: 'Vũ Thị Lan' } }, 'agent'],
  ])('is refused where it says %s, with the field', async (_, more, field) => {
    const problem = await refused(offer(more), 'INVALID_INPUT');
    expect(problem.fields?.map((one) => one.field)).toEqual([field]);
  });
  test('a number with a letter, an unknown procedure, an officer at work', async () => {
    await refused(offer({ agent: { ...SON, idNumber: '99907100000X' } }), 'WRONG_ID_NUMBER');
    await refused(offer({ procedures: ['9.999999'] }), 'UNKNOWN_PROCEDURE');
    await refused(offer({}, 'qu.minh'), 'FORBIDDEN');
    await refused(
      here.anyone.proposeAuthorisation({ agent: SON, procedures: [], acts: ['FILE'], from: TODAY }),
      'UNAUTHENTICATED',
    );
  });
  test('an organisation authorises an employee', async () => {
    const { id } = await offer({}, 'dn.an');
    const accepted = await here.as('cd.son').answerAuthorisation({ representationId: id, accepts: true });
    expect(accepted.principal).toMatchObject({ kind: 'ORGANISATION', fullName: 'Công ty TNHH An Phú' });
  });
  test('sent twice with one key it is one', async () => {
    const input = { agent: SON, procedures: [], acts: ['FOLLOW' as const], from: TODAY };
    const key = { idempotencyKey: 'authorise-twice' };
    const client = here.as('cd.bay');
    const [one, two] = [
      await client.proposeAuthorisation(input, key),
      await client.proposeAuthorisation(input, key),
    ];
    expect(two).toEqual(one);
    expect((await client.listMyRepresentations({})).asPrincipal).toHaveLength(1);
  });
});

describe('a child, a ward, an organisation', () => {
  test('counts only once an officer of a counter has seen the paper; who, where and when is kept', async () => {
    const { id, standing, lastDay } = await declare();
    expect({ standing, lastDay }).toEqual({ standing: 'WAITING_VERIFICATION', lastDay: '2033-02-28' });
    const found = await here.as('qu.minh').findDeclared({ unit: NAM_SON, idNumber: '999188000003' });
    expect(found.items[0]).toMatchObject({ representation: { id }, principal: CHILD });
    const verified = await verify(id);
    expect(verified).toMatchObject({
      standing: 'VALID',
      history: [{}, { what: 'VERIFIED', by: 'Nguyễn Quang Minh', unit: expect.stringContaining('Nam Sơn') }],
    });
    await refused(verify(id), 'REPRESENTATION_DECIDED');
    await refused(declare(), 'REPRESENTATION_DECIDED');
    await end(id, 'cd.lan');
  });

  test('a paper that says otherwise is written down with the reason, and one may declare again', async () => {
    const { id } = await declare();
    await refused(verify(id, { confirmed: false }), 'INVALID_INPUT');
    const answered = await verify(id, { confirmed: false, reason: 'Giấy khai sinh ghi tên mẹ khác' });
    expect(answered.standing).toBe('DECLINED');
    expect((await seenBy(id, 'cd.lan'))?.history.at(-1)).toMatchObject({
      what: 'NOT_CONFIRMED',
      reason: 'Giấy khai sinh ghi tên mẹ khác',
    });
    await end((await declare()).id, 'cd.lan');
  });

  test('is found by its code as well, read aloud by whoever declared it; an authorisation is not', async () => {
    const { id, code } = await declare({ principal: { ...CHILD, idNumber: '999215000102' } });
    const find = (typed: string) => here.as('qu.minh').findDeclared({ unit: NAM_SON, code: typed });
    expect((await find(` ${code.toLowerCase().replace('-', ' ')}`)).items).toMatchObject([
      { representation: { id, code, standing: 'WAITING_VERIFICATION' } },
    ]);
    const authorised = await offer();
    expect((await find(authorised.code)).items).toEqual([]);
    await refused(find('khong-phai'), 'INVALID_INPUT');
    await refused(here.as('qu.minh').findDeclared({ unit: NAM_SON }), 'INVALID_INPUT');
  });

  test('nobody but an officer of that very counter verifies or looks it up', async () => {
    const { id } = await declare();
    // another counter's officer, a leader and a specialist of the commune, control, an administrator
    for (const who of ['qu.thu', 'ld.ct', 'cm.ht', 'ks.ha', 'qt.vu']) {
      await refused(verify(id, {}, who), 'FORBIDDEN');
      await refused(here.as(who).findDeclared({ unit: NAM_SON, idNumber: '999188000003' }), 'FORBIDDEN');
      await refused(end(id, who, NAM_SON), 'FORBIDDEN');
    }
    await refused(verify(id, {}, 'cd.lan'), 'FORBIDDEN');
    await refused(verify(id, {}, 'cd.son'), 'FORBIDDEN');
    await refused(
      here.anyone.verifyRepresentation({ representationId: id, unit: NAM_SON, confirmed: true }),
      'UNAUTHENTICATED',
    );
    expect((await seenBy(id, 'cd.lan'))?.standing).toBe('WAITING_VERIFICATION');
    await end(id, 'cd.lan');
  });

  test('an officer does not verify what concerns himself', async () => {
    const { id } = await declare();
    await here.database.owner
      .updateTable('representation')
      .set({ agent_name: 'Nguyễn Quang Minh' } as never)
      .where('id', '=', id)
      .execute();
    await refused(verify(id), 'SECOND_PERSON');
  });

  test('a counter ends on paper what rests on law; the child’s own word does not', async () => {
    const hoa = { ...CHILD, fullName: 'Trần Văn Sơn', idNumber: '999071000002', birthDate: '1971-09-02' };
    const paper = { ...BIRTH_PAPER, kind: 'COURT_DECISION' as const };
    const { id } = await declare({ kind: 'GUARDIAN', principal: hoa, paper }, 'cd.hoa');
    await verify(id);
    expect(await seenBy(id, 'cd.son')).toMatchObject({ standing: 'VALID', mayEnd: false, lastDay: null });
    await refused(end(id, 'cd.son'), 'FORBIDDEN');
    const ended = await end(id, 'qu.minh', NAM_SON);
    expect(ended.history.at(-1)).toMatchObject({ what: 'ENDED', unit: expect.stringContaining('Nam Sơn') });
  });

  test('a director; the organisation itself may end it, too', async () => {
    const { id } = await declare(
      {
        kind: 'LEGAL_REPRESENTATIVE',
        principal: {
          kind: 'ORGANISATION',
          fullName: 'Công ty TNHH An Phú',
          idNumber: '9900000016',
          address: 'Phường Bắc Giang, tỉnh Bắc Ninh',
        },
        paper: { ...BIRTH_PAPER, kind: 'ENTERPRISE_REGISTRATION' },
      },
      'cd.an',
    );
    await verify(id);
    expect(await end(id, 'dn.an')).toMatchObject({ standing: 'ENDED' });
  });

  test.each<[string, Partial<Input<'declareRepresentation'>>, string]>([
    [
      'a child of age',
      { principal: { ...CHILD, idNumber: '999088000101', birthDate: '1988-03-01' } },
      'birthDate',
    ],
    ['no birth date', { principal: { ...CHILD, birthDate: undefined as never } }, 'birthDate'],
    ['the wrong paper', { paper: { ...BIRTH_PAPER, kind: 'ENTERPRISE_REGISTRATION' } }, 'paper'],
    ['a paper of tomorrow', { paper: { ...BIRTH_PAPER, date: '2026-12-08' } }, 'paper'],
  ])('is refused where it says %s', async (_, more, field) => {
    const problem = await refused(declare(more), 'INVALID_INPUT');
    expect(problem.fields?.map((one) => one.field)).toEqual([field]);
  });
  test('a number that is not the child’s', async () => {
    await refused(declare({ principal: { ...CHILD, birthDate: '2014-03-01' } }), 'WRONG_ID_NUMBER');
  });

  test('each look of an officer is kept, without the number', async () => {
    await here.as('qu.minh').findDeclared({ unit: NAM_SON, idNumber: '999196000001' });
    const kept = await here.database.owner
      .selectFrom('access_log')
      .select('detail')
      .where('operation', '=', 'findDeclared')
      .execute();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).toContain('representation');
    expect(JSON.stringify(kept)).not.toContain('999196000001');
  });
});

test('an e-identity of level 1 gives and takes on nothing, but may decline and end', async () => {
  const { id } = await offer({}, 'cd.kien');
  const level = (of: 1 | null) =>
    here.database.owner.updateTable('session').set({ identity_level: of }).execute();
  await level(1);
  await refused(offer({}, 'cd.kien'), 'IDENTITY_LEVEL');
  await refused(declare(), 'IDENTITY_LEVEL');
  const son = here.as('cd.son');
  await refused(son.answerAuthorisation({ representationId: id, accepts: true }), 'IDENTITY_LEVEL');
  await son.answerAuthorisation({ representationId: id, accepts: false, reason: 'Để sau' });
  await level(null);
});

test('what a representation says cannot be changed by the program', async () => {
  for (const set of [{ acts: ['RECEIVE'] }, { last_day: '2099-01-01' }, { principal_number: '999071000002' }])
    await expect(
      here.database.db
        .updateTable('representation')
        .set(set as never)
        .execute(),
    ).rejects.toThrow(/permission denied/);
});
