import { dropLeftCaptures } from './capture/index.ts';
import { discardLeftDrafts } from './dossier/index.ts';
import type { Services } from './platform/context.ts';
import { countLetters } from './platform/outbox-figures.ts';
import type { Timer } from './platform/timer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms);

/** Units, calendar and parameters as another copy, or an import, may have changed them. */
export const REFRESH: Timer = {
  name: 'refresh',
  everyMs: 60_000,
  run: ({ reference }) => reference.reload(),
};

/** What nobody needs any more goes: ended sessions, replies remembered longer than anybody repeats, delivered messages, uploads, scans and drafts of a counter left half-way. */
export const HOUSEKEEPING: readonly Timer[] = [
  {
    name: 'sessions',
    everyMs: HOUR,
    run: async ({ db }, now) => void (await db.deleteFrom('session').where('expires_at', '<', now).execute()),
  },
  {
    name: 'sign-ins',
    everyMs: HOUR,
    run: async ({ db }, now) => {
      await db.deleteFrom('sign_in_attempt').where('expires_at', '<', now).execute();
      await db.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute();
    },
  },
  {
    name: 'replies',
    everyMs: HOUR,
    run: async ({ db }, now) =>
      void (await db
        .deleteFrom('idempotency')
        .where('created_at', '<', before(now, 30 * DAY))
        .execute()),
  },
  {
    name: 'outbox',
    everyMs: HOUR,
    run: async ({ db }, now) =>
      void (await db
        .deleteFrom('outbox')
        .where('done_at', '<', before(now, 30 * DAY))
        .execute()),
  },
  {
    name: 'readings',
    everyMs: HOUR,
    run: async ({ db }, now) =>
      void (await db.deleteFrom('dossier_reading').where('last_at', '<', before(now, HOUR)).execute()),
  },
  { name: 'uploads', everyMs: HOUR, run: dropStaleUploads },
  {
    name: 'captures',
    everyMs: HOUR,
    run: (services, now) => dropLeftCaptures(services, before(now, 7 * DAY)),
  },
  {
    name: 'drafts',
    everyMs: HOUR,
    run: (services, now) => discardLeftDrafts(services, now, before(now, 7 * DAY)),
  },
  {
    name: 'trial-messages',
    everyMs: HOUR,
    run: async ({ db }, now) =>
      void (await db
        .deleteFrom('trial_message')
        .where('at', '<', before(now, 30 * DAY))
        .execute()),
  },
  { name: 'letters', everyMs: 60_000, run: ({ db }, now) => countLetters(db, now) },
];

/** Of what has a light copy the page is still waited for, and asked for on the dossier's screen, as long as most dossiers last. */
async function dropStaleUploads({ db, files }: Services, now: Date): Promise<void> {
  const stale = await db
    .deleteFrom('upload')
    .where('file_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('light_id', 'is', null), eb('created_at', '<', before(now, 7 * DAY))]),
        eb('created_at', '<', before(now, 60 * DAY)),
      ]),
    )
    .returning(['id', 'light_id'])
    .execute();
  const left = stale.flatMap(({ id, light_id: light }) => (light === null ? [id] : [id, light]));
  await Promise.all(left.map((id) => files.drop(id)));
}
