import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../../testing/province.ts';
import { PASSWORD } from '../../testing/password.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('signing out ends this session and leaves the one on the other device', async () => {
  const sessions = await Promise.all(
    [1, 2].map(() => here.anyone.signIn({ username: 'cd.lan', password: PASSWORD })),
  );
  const [one, two] = sessions.map(({ token }) => clientOf(here.door, async () => token ?? null));
  await one?.signOut({});
  await refused(one?.whoAmI({}) ?? Promise.resolve(), 'UNAUTHENTICATED');
  expect((await two?.whoAmI({}))?.username).toBe('cd.lan');
});
